package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadApiInputTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    private Reply register(String username, String email) {
        return client.post("/api/users", "{\"username\": " + username + ", \"email\": " + email + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                            | username required, email required
                    {"username": "x"}                             | email required
                    {"username": null, "email": "x@y"}            | username required
                    {"username": "", "email": "x@y"}              | username required
                    {"username": "   ", "email": "x@y"}           | username required
                    {"username": "\\u3164\\uFFA0", "email": "x@y"} | username forbidden-character
                    {"username": "a\\u202Eb", "email": "x@y"}      | username forbidden-character
                    {"username": "a\\u200Db", "email": "x@y"}      | username forbidden-character
                    {"username": "a\\u0000b", "email": "x@y"}      | username forbidden-character
                    {"username": "a\\uD800b", "email": "x@y"}      | username forbidden-character
                    {"username": "a\\nb", "email": "x@y"}          | username forbidden-character
                    {"username": true, "email": "x@y"}            | username wrong-type
                    {"username": 7, "email": "x@y"}               | username wrong-type
                    {"username": -0.5, "email": "x@y"}            | username wrong-type
                    {"username": "x", "email": "x@y", "username": "x"} | username repeated
                    {"username": "x", "email": "x@y", "more": [{"a": 1, "a": 2}]} | more[0].a repeated
                    {"username": ["x"], "email": "x@y"}           | username wrong-type
                    {"username": {"x": 1}, "email": "x@y"}        | username wrong-type
                    {"username": "x", "email": "xy"}              | email malformed
                    {"username": "x", "email": "@y"}              | email malformed
                    {"username": "x", "email": "x@"}              | email malformed
                    {"username": "x", "email": "x@y@z"}           | email malformed
                    """)
    void namesEachFieldAtFault(String body, String faults) {
        Reply reply = client.post("/api/users", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(faults.split(", ", -1));
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "7",
                "{",
                "{\"username\": \"x\"",
                "{} x",
                "{'username': 'x'}",
                "username=x"
            })
    void refusesABodyThatIsNoObject(String body) {
        Reply reply = client.post("/api/users", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").asString()).isNotBlank();
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        Reply reply = client.post("/api/users", "{\"username\": \"x\",\n \"email\": oops}");
        assertThat(reply.json().get("detail").asString()).isEqualTo("The JSON can't be read at line 2, column 11.");
    }

    @Test
    void refusesJsonOfAnyDepth() {
        assertThat(client.post("/api/posts:bulk", "[".repeat(10_000)).status()).isEqualTo(400);
        assertThat(client.post("/api/users", "{\"a\":".repeat(10_000)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"80, 201", "81, 400"})
    void countsANameInCodePoints(int length, int status) {
        assertThat(register('"' + "😀".repeat(length) + '"', "\"emoji" + length + "@example.com\"")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void storesKoreanInNfc() {
        Reply decomposed = register("\"\\u1112\\u1161\\u11ab\"", "\"nfd@example.com\"");
        assertThat(decomposed.json().get("username").asString()).isEqualTo("한");
        assertThat(register("\"한\"", "\"nfc@example.com\"").faults()).containsExactly("username taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"author": "admin", "title": "t", "content": "c", "tags": ["a", null]}    | tags[1] required
                    {"author": "admin", "title": "t", "content": "c", "tags": "a"}            | tags wrong-type
                    {"author": "admin", "title": "t", "content": "c", "tags": ["1","2","3","4","5","6","7","8","9","10","11"]} | tags too-many
                    {"author": "admin", "title": "t", "content": "c", "tags": ["a", "", "b", "c\\u0000"]} | tags[1] required, tags[3] forbidden-character
                    {"author": "admin", "title": "t", "content": "c", "tags": ["a", 7]}       | tags[1] wrong-type
                    {"author": "admin", "title": "t", "content": 1.5}                         | content wrong-type
                    {"author": "admin", "title": "t", "content": "c", "title": "u"}           | title repeated
                    {"author": "nobody", "title": "t", "content": "c"}                        | author unknown
                    {"author": "new", "email": "admin@example.com", "title": "t", "content": "c"} | email taken
                    {"author": "admin", "email": "bad", "title": "", "content": " "}          | email malformed, title required, content required
                    {"author": "admin", "title": "a\\u0000", "content": "b\\u0007"}             | title forbidden-character, content forbidden-character
                    """)
    void namesEachFieldOfAPostAtFault(String body, String faults) {
        Reply reply = client.post("/api/posts", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(faults.split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "100000000000000000000000000"})
    void namesTheFieldOfANumberThatNoIdCanBe(String number) {
        Reply reply = client.post(
                "/api/posts/1/comments", "{\"author\": \"admin\", \"content\": \"c\", \"parent_id\": " + number + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly("parent_id malformed");
    }

    @ParameterizedTest
    @CsvSource({"100, 65536, 201", "101, 1, 400", "1, 65537, 400", "1000000, 1, 400"})
    void holdsAPostToItsLimits(int title, int content, int status) {
        Reply reply = client.post(
                "/api/posts",
                "{\"author\": \"admin\", \"title\": \"" + "t".repeat(title) + "\", \"content\": \""
                        + "c".repeat(content) + "\"}");
        assertThat(reply.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=1001", "limit=abc", "limit=1.5", "limit=99999999999"})
    void refusesALimitOutOfRange(String query) {
        for (String list : new String[] {"/api/users", "/api/posts", "/api/tags"}) {
            Reply reply = client.get(list + '?' + query);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.faults()).containsExactly("limit out-of-range");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users?after=x",
                "tags?after=1.5",
                "posts?before=x",
                "posts?before=zzzzzzzzzzzz_zzzzzzzzzzzzz",
                "posts?before=1_",
                "posts?before=%00",
                "posts?author=%ED%A0%80"
            })
    void refusesACursorThatNoListGave(String list) {
        assertThat(client.get("/api/" + list).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "before=1_1, before malformed",
        "before=c.1, before malformed",
        "after=a.1, after contradictory",
        "limit=0, limit out-of-range"
    })
    void refusesWhatNoSearchGave(String query, String fault) {
        Reply reply = client.get("/api/posts?q=flask&" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(fault);
        assertThat(client.get("/api/posts?q=%20&before=1_1").status()).isEqualTo(200);
        assertThat(client.get("/api/posts?before=a.1").faults()).containsExactly("before malformed");
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "101, 400"})
    void countsTheCodePointsOfASearch(int length, int status) {
        Reply reply = client.get("/api/posts?q=" + "%F0%9F%98%80".repeat(length));
        assertThat(reply.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(reply.faults()).containsExactly("q too-long");
        }
    }

    @Tag("engines")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "posts?before=zzzzzzzzzzzz_1",
                "posts?before=-zzzzzzzzzzzz_1",
                "users?after=9223372036854775807",
                "posts?tag=%00",
                "posts?q=x&before=a.zzzzzzzzzzzz",
                "posts?q=x&before=b.0",
                "posts?q=%00",
            })
    void takesAnExtremeCursorOrFilter(String list) {
        assertThat(client.get("/api/" + list).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "text/html",
                "nonsense"
            })
    void readsNothingButJson(String contentType) {
        Reply reply = client.send("POST", "/api/users", "username=x&email=x%40y", "Content-Type", contentType);
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String tooLarge = "{\"username\": \"" + "x".repeat(2 << 20) + "\"}";
        assertThat(client.post("/api/users", tooLarge).status()).isEqualTo(413);
        Reply chunked = client.exchange(
                "POST",
                "/api/users",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge.getBytes(StandardCharsets.UTF_8))),
                "Content-Type",
                "application/json");
        assertThat(chunked.status()).isIn(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "1e3", "%31%20", "1;x=y/2", "é"})
    void knowsNoIdThatIsNoNumber(String id) {
        for (String method : new String[] {"GET", "PATCH", "DELETE"}) {
            Reply reply = client.exchange(method, "/api/users/" + id.replace("é", "%C3%A9"), BodyPublishers.noBody());
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }
}
