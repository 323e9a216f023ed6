package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 9110 has in section 13.1.1: a change under the condition that what it changes is as the client has seen it. */
@Tag("engines")
class ConditionsTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty();

    private static final String WHY = "?reason=It+must+be";

    private static String token = "";

    private final Client client = new Client(BOARD);

    @BeforeAll
    static void addAdmin() {
        token = BOARD.tokenOf("the admin", Role.ADMIN, Scope.values());
    }

    /** @return the address of one that is new */
    private String made(String path, String json) {
        Reply made = client.post(path, json);
        assertThat(made.status()).isEqualTo(201);
        return Objects.requireNonNull(made.header("Location"));
    }

    private String post() {
        return made("/api/posts", "{\"author\": \"mina\", \"email\": \"\", \"title\": \"Seen\", \"content\": \"c\"}");
    }

    private String tag(String path) {
        Reply read = client.send("GET", path, "", "Authorization", "Bearer " + token);
        assertThat(read.status()).isEqualTo(200);
        return Objects.requireNonNull(read.header("ETag"));
    }

    private Reply patch(String path, String member, String value, String condition) {
        String body = "{\"" + member + "\": \"" + value + "\", \"reason\": \"It must be\"}";
        return client.send(
                "PATCH",
                path,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token,
                "If-Match",
                condition);
    }

    private Reply delete(String path, String condition) {
        return client.send("DELETE", path + WHY, "", "Authorization", "Bearer " + token, "If-Match", condition);
    }

    @Test
    void changesWhatTheClientHasSeen() {
        for (Change change : changes("first")) {
            String seen = tag(change.path());
            Reply changed = patch(change.path(), change.member(), "changed-" + change.member(), seen);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.header("ETag")).isEqualTo(tag(change.path())).isNotEqualTo(seen);
            assertThat(delete(change.path(), tag(change.path())).status()).isEqualTo(204);
            assertThat(client.get(change.path()).status()).isEqualTo(404);
        }
    }

    private record Change(String path, String member) {}

    private List<Change> changes(String name) {
        return List.of(
                new Change(post(), "title"),
                new Change(made("/api/tags", "{\"name\": \"" + name + "\"}"), "name"),
                new Change(
                        made("/api/users", "{\"username\": \"" + name + "\", \"email\": \"" + name + "@example.com\"}"),
                        "username"));
    }

    @Test
    void changesNothingThatIsAnotherByNow() {
        for (Change change : changes("second")) {
            String seen = tag(change.path());
            assertThat(patch(change.path(), change.member(), "other-" + change.member(), "*")
                            .status())
                    .isEqualTo(200);
            Reply now = client.get(change.path());
            for (Reply refused :
                    List.of(patch(change.path(), change.member(), "late", seen), delete(change.path(), seen))) {
                assertThat(refused.status()).isEqualTo(412);
                assertThat(refused.json().get("code").asString()).isEqualTo("stale");
                assertThat(refused.header("ETag")).isEqualTo(tag(change.path()));
            }
            assertThat(client.get(change.path()).json()).isEqualTo(now.json());
        }
    }

    @Test
    void tellsEverybodyTheSameOfAPost() {
        String post = post();
        Reply guests = client.get(post);
        assertThat(tag(post)).isEqualTo(guests.header("ETag"));
        assertThat(patch(post, "title", "Compressed", tag(post).replaceFirst("\"$", "-gzip\""))
                        .status())
                .isEqualTo(200);
        assertThat(tag(post))
                .isNotEqualTo(guests.header("ETag"))
                .isEqualTo(client.get(post).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/%s", "\"x\", W/%s", "unquoted", "\"\"", "\"x\",\"y\"", "**", "\""})
    void takesNothingForAMatchThatIsNone(String condition) {
        String post = post();
        assertThat(patch(post, "title", "Late", condition.formatted(tag(post))).status())
                .isEqualTo(412);
        assertThat(client.get(post).json().get("title").asString()).isEqualTo("Seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\", %s", "%s , \"x\"", "\"a,b\",%s", " * "})
    void findsTheMatchInAList(String condition) {
        String post = post();
        assertThat(patch(post, "title", "In time", condition.formatted(tag(post)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksForWhatIsThereFirst() {
        assertThat(patch("/api/posts/999999", "title", "Late", "\"x\"").status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", post(), "", "If-Match", "\"x\"").status())
                .isIn(401, 403, 412);
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        String post = post();
        String seen = tag(post);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> patch(post, "title", "Title " + i, seen).status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
    }
}
