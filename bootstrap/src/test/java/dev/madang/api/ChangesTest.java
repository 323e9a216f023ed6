package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engines")
class ChangesTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private static final String REASON = ", \"reason\": \"It must be\"}";
    private static final String NOTHING = "{\"title\": null" + REASON;
    private static final String WHY = "?reason=It+must+be";

    private static String token = "";

    @BeforeAll
    static void addAdmin() {
        token = BOARD.tokenOf("the admin", Role.ADMIN, Scope.values());
    }

    private final Client client = new Client(BOARD);

    private String register(String name) {
        Reply user = client.post(
                "/api/users",
                "{\"username\": \"" + name + "\", \"email\": \"" + name.replace(' ', '.') + "@example.com\"}");
        return String.valueOf(user.header("Location"));
    }

    private Reply publish(String author, String title) {
        return client.post(
                "/api/posts",
                "{\"author\": \"" + author + "\", \"title\": \"" + title + "\", \"content\": \"c\", \"tags\": [\""
                        + author + "\"]}");
    }

    @Test
    void changesAUserAndKeepsWhatIsNotNamed() {
        String user = register("changing");

        Reply changed = client.patch(user, "{\"username\": \"바뀐 이름\"" + REASON, token);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("username").asString()).isEqualTo("바뀐 이름");
        assertThat(changed.json().get("email").asString()).isEqualTo("changing@example.com");
        assertThat(client.patch(user, NOTHING, token).json()).isEqualTo(changed.json());
        assertThat(client.patch(user, "{\"email\": null" + REASON, token).json())
                .isEqualTo(changed.json());
        assertThat(client.patch(user, "{\"username\": \"admin\"" + REASON, token)
                        .faults())
                .containsExactly("username taken");
    }

    @Test
    void deletesAUserWithItsPosts() {
        String user = register("leaving");
        String post = String.valueOf(publish("leaving", "Gone with its author").header("Location"));

        assertThat(client.delete(user + WHY, token).status()).isEqualTo(204);

        assertThat(client.get(user).status()).isEqualTo(404);
        assertThat(client.get(post).status()).isEqualTo(404);
        assertThat(client.delete(user + WHY, token).status()).isEqualTo(404);
    }

    @Test
    void editsAPost() {
        register("editing");
        Reply post = publish("editing", "Before");
        String location = String.valueOf(post.header("Location"));

        Reply edited = client.send(
                "PATCH",
                location,
                "{\"title\": \"After\", \"tags\": [\"new\", \"editing\"]" + REASON,
                "Content-Type",
                "application/merge-patch+json",
                "Authorization",
                "bearer " + token);

        assertThat(edited.json().get("title").asString()).isEqualTo("After");
        assertThat(edited.json().get("content").asString()).isEqualTo("c");
        assertThat(edited.json().get("tags").toString()).isEqualTo("[\"new\",\"editing\"]");
        assertThat(edited.json().get("date_posted")).isEqualTo(post.json().get("date_posted"));
        assertThat(post.json().has("edited_at")).isFalse();
        assertThat(Instant.parse(edited.json().get("edited_at").asString()))
                .isAfter(Instant.parse(post.json().get("date_posted").asString()));
        assertThat(client.patch(location, NOTHING, token).json()).isEqualTo(edited.json());
        assertThat(client.patch(location, "{\"title\": \"\"" + REASON, token).faults())
                .containsExactly("title required");
        assertThat(client.delete(location + WHY, token).status()).isEqualTo(204);
    }

    @Test
    void createsRenamesAndDeletesATag() {
        Reply tag = client.post("/api/tags", "{\"name\": \"동네\"}");
        String location = String.valueOf(tag.header("Location"));

        assertThat(tag.status()).isEqualTo(201);
        assertThat(client.post("/api/tags", "{\"name\": \"동네\"}").faults()).containsExactly("name taken");
        assertThat(client.patch(location, "{\"name\": \"마을\"" + REASON, token)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("마을");
        for (String nothing : List.of("{}", "{\"name\": null}", "{\"post_count\": 7}")) {
            Reply same = client.patch(location, nothing, token);
            assertThat(same.status()).isEqualTo(200);
            assertThat(same.json().get("name").asString()).isEqualTo("마을");
        }
        assertThat(client.get("/api/tags").each("name")).contains("마을").doesNotContain("동네");
        assertThat(client.delete(location + WHY, token).status()).isEqualTo(204);
        assertThat(client.get(location).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wrong",
                "correct horse battery stapl",
                "correct horse battery staple2",
                "Correct horse battery staple"
            })
    void refusesAWrongToken(String token) {
        Reply reply = client.delete("/api/users/1", token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(client.get("/api/users/1").status()).isEqualTo(200);
    }

    @Test
    void refusesNoTokenAndAnotherScheme() {
        assertThat(client.send("DELETE", "/api/users/1", "").status()).isEqualTo(401);
        assertThat(client.send("DELETE", "/api/users/1", "", "Authorization", "Basic " + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void publishesAllOrNone() {
        register("bulk");
        String good = "{\"author\": \"bulk\", \"title\": \"good\", \"content\": \"c\"}";
        String fresh =
                "{\"author\": \"fresh\", \"email\": \"fresh@example.com\", \"title\": \"x\", \"content\": \"c\"}";

        Reply none = client.post(
                "/api/posts:bulk",
                "[" + good + ", " + fresh + ", null, {\"author\": \"nobody\", \"title\": \"x\", \"content\": \"c\"}]");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.faults()).contains("[2].author required", "[2].title required", "[2].content required");
        assertThat(client.post(
                                "/api/posts:bulk",
                                "[" + good + ", " + fresh
                                        + ", {\"author\": \"nobody\", \"title\": \"x\", \"content\": \"c\"}]")
                        .faults())
                .containsExactly("[2].author unknown");
        assertThat(client.get("/api/posts?author=bulk").json()).isEmpty();
        assertThat(client.get("/api/users?limit=1000").each("username")).doesNotContain("fresh");

        Reply all = client.post("/api/posts:bulk", "[" + good + ", " + fresh + "]");
        assertThat(all.status()).isEqualTo(201);
        assertThat(all.each("author")).containsExactly("bulk", "fresh");
        assertThat(client.post("/api/posts:bulk", "[]").json()).isEmpty();
        String tooMany = "[" + (good + ",").repeat(1000) + good + "]";
        assertThat(client.post("/api/posts:bulk", tooMany).status()).isEqualTo(400);
    }

    @Test
    void letsOneOfTwoClientsHaveAName() {
        String body = "{\"username\": \"wanted\", \"email\": \"%s@example.com\"}";
        List<Integer> statuses = Stream.of("one", "two")
                .map(email -> CompletableFuture.supplyAsync(
                        () -> client.post("/api/users", body.formatted(email)).status(),
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 400);
    }
}
