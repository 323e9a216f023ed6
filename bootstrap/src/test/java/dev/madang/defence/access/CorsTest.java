package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of sites that the operator names may use the API, by a token or as nobody. */
class CorsTest {

    private static final String SITE = "https://a.example";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.emptyFor("https://A.example:443/,http://b.example:8081");

    @RegisterExtension
    private static final RunningBoard CLOSED = RunningBoard.empty();

    private final Browser browser = new Browser(BOARD);

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> preflight(Browser asking, String path, String origin, String method) {
        return asking.send(
                "OPTIONS",
                path,
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "authorization, content-type, prefer");
    }

    @ParameterizedTest
    @ValueSource(strings = {SITE, "http://b.example:8081"})
    void mayAskBeforehand(String origin) {
        for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
            HttpResponse<String> answer = preflight(browser, "/api/posts/1", origin, method);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(header(answer, "Access-Control-Allow-Methods")).contains(method);
            assertThat(header(answer, "Access-Control-Allow-Headers")).containsIgnoringCase("authorization");
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    @Test
    void mayReadWhateverIsKept() {
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> answer = browser.send("GET", "/api/posts", "", "Origin", SITE);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SITE);
            assertThat(header(answer, "Access-Control-Expose-Headers"))
                    .contains("ETag", "Link", "Location", "Retry-After", "Total-Count");
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
            assertThat(header(answer, "Vary")).contains("Origin", "Accept-Encoding");
            HttpResponse<String> other = browser.send("GET", "/api/posts", "", "Origin", "https://c.example");
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
            assertThat(header(other, "Vary")).contains("Origin");
            assertThat(header(browser.get("/api/posts"), "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void mayWriteByATokenOrAsNobodyAndNotByCookies() {
        String token = BOARD.tokenOf("mina", Role.MEMBER, Scope.READ, Scope.POST);
        String post = "{\"author\": \"mina\", \"title\": \"t\", \"content\": \"c\"}";
        String[] headers = {"Origin", SITE, "Sec-Fetch-Site", "cross-site", "Content-Type", "application/json"};
        HttpResponse<String> byToken =
                new Browser(BOARD).send("POST", "/api/posts", post, with(headers, "Authorization", "Bearer " + token));
        assertThat(byToken.statusCode()).isEqualTo(201);
        assertThat(header(byToken, "Access-Control-Allow-Origin")).isEqualTo(SITE);
        HttpResponse<String> asNobody = new Browser(BOARD).send("POST", "/api/tags", "{\"name\": \"tag\"}", headers);
        assertThat(asNobody.statusCode()).isEqualTo(201);
        String cookie = BOARD.guestCookie("0123456789".repeat(5));
        assertThat(new Browser(BOARD)
                        .send("POST", "/api/tags", "{\"name\": \"other\"}", with(headers, "Cookie", cookie))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(BOARD)
                        .send(
                                "POST",
                                "/api/tags",
                                "{\"name\": \"other\"}",
                                "Origin",
                                "https://c.example",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Arrays.stream(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    @Test
    void mayNothingElse() {
        assertThat(preflight(browser, "/api/mode", SITE, "PUT").statusCode()).isEqualTo(403);
        for (String page : List.of("/", "/post/new", "/openapi.json", "/apis")) {
            assertThat(header(preflight(browser, page, SITE, "GET"), "Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(header(browser.send("GET", page, "", "Origin", SITE), "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        assertThat(browser.send("POST", "/post/new", "title=t", "Origin", SITE).statusCode())
                .isEqualTo(403);
        for (String origin :
                List.of("https://a.example.evil.example", "http://a.example", "null", "https://b.example:8081")) {
            assertThat(header(preflight(browser, "/api/posts", origin, "GET"), "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void mayNothingWhereNobodySaysSo() {
        HttpResponse<String> answer = preflight(new Browser(CLOSED), "/api/posts", SITE, "GET");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }
}
