package dev.madang.browser;

import dev.madang.application.post.PostView;
import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * A request by which somebody comes to see a text on a page.
 *
 * @param member whether a member comes; else nobody in particular
 * @param form empty to get the page, and not to send any
 */
record Visit(boolean member, String path, Map<String, String> form) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** To each kind of page that shows a text of one post or of the request. */
    static final List<BiFunction<PostView, String, Visit>> KINDS = List.of(
            (post, script) -> get("/post/" + post.id()),
            (post, script) -> get("/post/" + post.id() + "/edit"),
            (post, script) -> get("/post/" + post.id() + "/delete"),
            (post, script) -> get("/user/" + encoded(post.author()) + '?' + query(script)),
            (post, script) -> get("/tag/" + encoded(post.tags().get(0))),
            (post, script) ->
                    get("/search?q=" + encoded(script) + "&author=" + encoded(script) + "&tag=" + query(script)),
            (post, script) -> get("/nobody/" + encoded(script) + "?lang=" + encoded(script)),
            (post, script) -> get("/?before=" + encoded(script)),
            (post, script) -> form(true, "/account/tokens/new", "name", script, "scopes", script),
            (post, script) -> form(true, "/account/profile", "username", script, "email", script),
            (post, script) -> form(true, "/account/profile", "username", post.id() + script, "email", "x@" + script),
            (post, script) -> form(false, "/sign-up", "username", script, "email", script, "password", script),
            (post, script) -> form(
                    false,
                    "/post/new",
                    "username",
                    script,
                    "email",
                    script,
                    "title",
                    script,
                    "content",
                    script,
                    "tags",
                    script));

    private static Visit get(String path) {
        return new Visit(true, path, Map.of());
    }

    private static Visit form(boolean member, String path, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Visit(member, path, form);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** As browsers leave it: with apostrophes. */
    private static String query(String text) {
        return UriUtils.encodeQuery(text, StandardCharsets.UTF_8);
    }

    /** The page, be it the answer or where that leads. */
    String page(RunningBoard board, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(board.uri(path)).header("Accept", "text/html");
        if (member) {
            request.header("Cookie", "session=" + session);
        }
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body()));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String body() {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
