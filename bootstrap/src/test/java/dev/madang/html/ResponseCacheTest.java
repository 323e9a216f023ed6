package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are kept until the board changes, asked so often that they are. */
@Tag("engines")
class ResponseCacheTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Visitor visitor = new Visitor(BOARD);

    /** The last of several answers to the same. */
    private PageAnswer often(String pathAndQuery, String... headers) {
        PageAnswer first = visitor.get(pathAndQuery, headers);
        PageAnswer last = first;
        for (int i = 0; i < 3; i++) {
            last = visitor.get(pathAndQuery, headers);
            assertThat(last.status()).isEqualTo(first.status());
            assertThat(last.body()).isEqualTo(first.body());
            assertThat(fields(last)).isEqualTo(fields(first));
        }
        return last;
    }

    private static Map<String, List<String>> fields(PageAnswer answer) {
        Map<String, List<String>> fields = new TreeMap<>(answer.headers().map());
        fields.remove("date");
        return fields;
    }

    private void publish(String title) {
        PageAnswer answer = visitor.post(
                "/post/new",
                Map.of("username", "mina", "email", "mina@example.com", "title", title, "content", "x", "tags", "Web"));
        assertThat(answer.status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/user/admin",
                "/tag/Web",
                "/search?q=Flask",
                "/api/posts",
                "/api/posts?tag=Web&limit=2",
                "/api/posts?q=Flask",
                "/api/users",
                "/api/tags",
                "/api/stats"
            })
    void showEachChangeAtOnce(String address) {
        for (int i = 0; i < 5; i++) {
            String before = often(address).body();
            publish("Flask " + i + " of " + address);
            if (!address.equals("/user/admin")) {
                assertThat(visitor.get(address).body()).isNotEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/post/1", "/api/posts", "/api/users/1"})
    void areNotSentAgainToWhoHasThem(String address) {
        String tag = often(address).header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            PageAnswer answer = visitor.get(address, "If-None-Match", known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        }
        assertThat(visitor.get(address, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/post/1", "/api/posts", "/api/users/1", "/openapi.json"})
    void areNotSentToWhoWantsThemOnlyWhereThereAreNone(String address) {
        String tag = visitor.send("HEAD", address, "").header("ETag");
        assertThat(tag).isEqualTo(visitor.get(address).header("ETag")).isNotEmpty();
        for (String method : List.of("GET", "HEAD")) {
            PageAnswer answer = visitor.send(method, address, "", "If-None-Match", "*");
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        assertThat(visitor.get("/api/users/4711", "If-None-Match", "*").status())
                .isEqualTo(404);
    }

    @Test
    void haveTheTagOfTheirBytes() {
        String before = often("/").header("ETag");
        String one = often("/post/1").header("ETag");
        publish("Something new");
        assertThat(often("/").header("ETag")).isNotEqualTo(before);
        assertThat(often("/post/1").header("ETag")).isEqualTo(one);
    }

    @Test
    void areInTheLanguageOfWhoAsks() {
        PageAnswer english = often("/", "Accept-Language", "en");
        PageAnswer korean = often("/", "Accept-Language", "ko");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(korean.header("Content-Language")).isEqualTo("ko");
        assertThat(korean.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(often("/", "Accept-Language", "en", "Cookie", "lang=ko").body())
                .isEqualTo(korean.body());
    }

    @Test
    void areOfTheTypeThatIsWanted() {
        assertThat(often("/api/users/1").status()).isEqualTo(200);
        assertThat(often("/api/users/1", "Accept", "text/plain").status()).isEqualTo(406);
        assertThat(often("/api/users/1", "Accept", "application/json").status()).isEqualTo(200);
    }

    @Test
    void rememberNoLanguageForAnybodyElse() {
        for (int i = 0; i < 4; i++) {
            assertThat(visitor.get("/?lang=ko").header("Set-Cookie")).startsWith("lang=ko");
        }
    }

    @Test
    void areHeadedAlikeWhereOnlyTheHeadIsWanted() {
        PageAnswer whole = often("/");
        PageAnswer head = visitor.send("HEAD", "/", "");
        assertThat(head.body()).isEmpty();
        assertThat(fields(head)).isEqualTo(fields(whole));
    }

    @Test
    void areMadeOfAHeadAsWell() {
        PageAnswer head = visitor.send("HEAD", "/?head", "");
        PageAnswer whole = often("/?head");
        assertThat(head.header("Content-Length")).isEqualTo(whole.header("Content-Length"));
        assertThat(whole.body()).isNotEmpty();
        assertThat(fields(head)).isEqualTo(fields(whole));
    }

    @Test
    void areOnlyOfWhatIsThere() {
        assertThat(often("/user/nobody").status()).isEqualTo(404);
        assertThat(often("/api/users/4711").status()).isEqualTo(404);
        assertThat(often("/api/posts?limit=0").status()).isEqualTo(400);
        assertThat(often("/sign-in").header("ETag")).isEmpty();
    }
}
