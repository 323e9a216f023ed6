package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't understood is passed over, or refused where the client prefers that. */
class StrictTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling=strict",
                "respond-async, Handling = \"strict\"; x=y, wait=10",
                "handling=strict, handling=lenient",
                "note=\"a, handling=lenient\", handling=strict"
            })
    void refusesAnUnknownParameterByName(String preferences) {
        for (int i = 0; i < 4; i++) {
            Reply reply = client.get("/api/posts?tag=Web&order=title", "Prefer", preferences);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.faults()).containsExactly("order unknown-parameter");
            assertThat(client.get("/api/posts?tag=Web&order=title").status()).isEqualTo(200);
        }
    }

    @Test
    void isPreferredInAnyLineOfTheHeader() {
        assertThat(client.get("/api/tags?order=name", "Prefer", "wait=1", "Prefer", "handling=strict")
                        .faults())
                .containsExactly("order unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling=lenient",
                "handling",
                "handling=",
                "handling=lenient, handling=strict",
                "note=\"a, handling=strict\"",
                "",
                "\"",
                ",;=,"
            })
    void isNothingElse(String preferences) {
        Reply reply = client.get("/api/posts?order=title", "Prefer", preferences);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Preference-Applied")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/posts?tag=a&tag=b, tag repeated",
        "GET, /api/posts/1?tag=a, tag unknown-parameter",
        "GET, /api/users?after=1&before=2&limit=1&limit=1, before unknown-parameter",
        "GET, /api/stats?x, x unknown-parameter",
        "GET, /api/mode?=x, ' unknown-parameter'",
        "GET, /openapi.json?lang=en&lang=ko, lang repeated",
        "POST, /api/tags?name=x, name unknown-parameter"
    })
    void isTheSameForAllRoutes(String method, String path, String fault) {
        String body = method.equals("POST") ? "{\"name\": \"strict\"}" : "";
        Reply reply = client.exchange(
                method,
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Prefer",
                "handling=strict");
        assertThat(reply.status()).isEqualTo(400);
        if (!fault.startsWith(" ")) {
            assertThat(reply.faults()).contains(fault);
        }
        assertThat(client.get("/api/tags").body()).doesNotContain("strict");
    }

    /** As without it, an empty one doesn't count. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/posts?tag=&before=&limit=",
                "/api/users?username=&after=",
                "/api/posts/1/comments?order=&from="
            })
    void takesEmptyParameters(String path) {
        assertThat(client.get(path, "Prefer", "handling=strict").status()).isEqualTo(200);
    }

    @Test
    void saysThatItWasApplied() {
        for (int i = 0; i < 4; i++) {
            Reply strict = client.get("/api/posts?tag=Web&lang=en", "Prefer", "handling=strict");
            assertThat(strict.status()).isEqualTo(200);
            assertThat(strict.header("Preference-Applied")).isEqualTo("handling=strict");
            assertThat(strict.header("Vary")).contains("Prefer");
            Reply other = client.get("/api/posts?tag=Web&lang=en");
            assertThat(other.header("Preference-Applied")).isNull();
            assertThat(other.header("Vary")).isEqualTo(strict.header("Vary"));
        }
    }

    @Test
    void isNothingToPages() {
        assertThat(client.exchange("GET", "/?order=title", BodyPublishers.noBody(), "Prefer", "handling=strict")
                        .status())
                .isEqualTo(200);
    }
}
