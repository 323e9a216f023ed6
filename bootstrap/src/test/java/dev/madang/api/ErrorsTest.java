package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class ErrorsTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nope, 404",
        "GET, /api/users/abc, 404",
        "GET, /api/users/, 404",
        "PUT, /api/users, 405",
        "DELETE, /api/posts, 405",
        "PATCH, /api/stats, 405",
        "POST, /api/users, 415",
        "DELETE, /api/users/1, 401",
        "PATCH, /api/posts/1, 415",
        "GET, /api/posts?limit=0, 400"
    })
    void areProblemDetailsOrPagesAsAskedFor(String method, String path, int status) {
        Reply json = client.exchange(method, path, BodyPublishers.noBody());
        assertThat(json.status()).isEqualTo(status);
        assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json.json().get("status").asInt()).isEqualTo(status);
        assertThat(json.json().get("error")).isEqualTo(json.json().get("detail"));

        Reply page = client.exchange(method, path, BodyPublishers.noBody(), "Accept", "text/html,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void meetBrowsersThatSendWhatAnotherSiteTellsThemTo() {
        Reply reply = client.send(
                "POST",
                "/api/tags",
                "{\"name\": \"forged\"}",
                "Content-Type",
                "application/json",
                "Sec-Fetch-Site",
                "same-site");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("detail").asString()).startsWith("The request came from another site");
        assertThat(client.get("/api/tags").body()).doesNotContain("forged");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/users, 'GET, HEAD, OPTIONS, POST'",
        "PATCH, /api/stats, 'GET, HEAD, OPTIONS'",
        "GET, /api/posts:bulk, 'OPTIONS, POST'"
    })
    void sayWhichMethodsAnAddressTakes(String method, String path, String methods) {
        String allow = client.exchange(method, path, BodyPublishers.noBody()).header("Allow");
        assertThat(String.valueOf(allow).split(", ?")).containsExactlyInAnyOrder(methods.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "q=", "fr"})
    void areInEnglishWhereNoLanguageIsAskedForWhateverTheMachineSpeaks(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.KOREA);
        try {
            String[] headers = language.isEmpty() ? new String[0] : new String[] {"Accept-Language", language};
            Reply reply = client.get("/api/users/4711", headers);
            assertThat(reply.header("Content-Language")).isEqualTo("en");
            assertThat(reply.json().get("detail").asString()).startsWith("No such user");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/posts, 400", "/api/users, 400", "/api/posts:bulk, 400"})
    void makeNobodyAGuest(String path, int status) {
        Reply reply = client.post(path, path.endsWith("bulk") ? "[{}]" : "{}");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void comeWhereTheAnswerIsNotAcceptable() {
        Reply reply = client.get("/api/users", "Accept", "text/csv");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.json().get("code").asString()).isEqualTo("not-acceptable");
    }

    @Test
    void areJsonOutsideTheApiTooWhereThatIsAskedFor() {
        Reply reply = client.exchange("GET", "/nope", BodyPublishers.noBody(), "Accept", "application/json");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void speakTheLanguageOfTheRequest() {
        Reply reply = client.get("/api/users?limit=0", "Accept-Language", "ko-KR,ko;q=0.9,en;q=0.8");
        assertThat(reply.json().get("detail").asString()).contains("1부터 1,000까지의 정수여야 합니다.");
    }

    @Test
    void carryTheSecurityHeaders() {
        Reply reply = client.get("/api/users/999");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void theAddressOfErrorsAnswersNotFound() {
        assertThat(client.exchange("POST", "/error", BodyPublishers.noBody(), "Accept", "application/json")
                        .status())
                .isEqualTo(404);
        assertThat(client.exchange("GET", "/error", BodyPublishers.noBody(), "Accept", "application/json")
                        .status())
                .isEqualTo(404);
    }
}
