package dev.madang.defence;

import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody's browser: it keeps cookies, and follows nothing by itself. */
public final class Browser {

    /** Of all, as each has a thread; whose cookies they are, each knows. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningBoard board;
    private final CookieManager cookies = new CookieManager();

    public Browser(RunningBoard board) {
        this.board = board;
    }

    public HttpResponse<String> get(String path) {
        return send(path, HttpRequest.newBuilder());
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** @param fields names and values in turn; a name may come twice */
    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        byte[] body = form.toString().getBytes(StandardCharsets.UTF_8);
        return send("POST", path, body, "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(method, path, json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    public HttpResponse<String> send(String method, String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", contentType)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(path, request);
    }

    public HttpResponse<String> signUp(String name) {
        return post("/sign-up", "username", name, "email", "private@example.com", "password", RunningBoard.PASSWORD);
    }

    public HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", "username", name, "password", password);
    }

    public HttpResponse<String> publish(String name, String title) {
        return post(
                "/post/new",
                "username",
                name,
                "email",
                name.hashCode() + "@example.com",
                "title",
                title,
                "content",
                "About " + title);
    }

    /** The value of a cookie that the board has set; empty if it hasn't. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().matches("(__Host-)?(madang-)?" + name + "(-[0-9a-f]+)?"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Has it send one of the board's own cookies that the board hasn't set. */
    public void plantOwn(String name, String value) {
        plant(board.cookieName(name), value);
    }

    /** Has it send a cookie that the board hasn't set. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain(board.uri("/").getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(board.uri("/"), cookie);
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        URI uri = board.uri(path);
        try {
            cookies.get(uri, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpResponse<String> response = CLIENT.send(request.uri(uri).build(), BodyHandlers.ofString());
            cookies.put(uri, response.headers().map());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
