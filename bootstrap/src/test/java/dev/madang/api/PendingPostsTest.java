package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What guests post with many links waits for a moderator. */
class PendingPostsTest {

    private static final String LINKS = "http://a.example https://b.example www.c.example";

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty();

    private static String member = "";
    private static String moderator = "";

    private final Client client = new Client(BOARD);

    @BeforeAll
    static void addMembers() {
        member = BOARD.tokenOf("a member", Role.MEMBER, Scope.READ, Scope.POST);
        moderator = BOARD.tokenOf("a moderator", Role.MODERATOR, Scope.values());
    }

    private static String post(String author, String title, String content) {
        return "{\"author\": \"" + author + "\", \"email\": \"" + author.hashCode() + "@example.com\", \"title\": \""
                + title + "\", \"content\": \"" + content + "\"}";
    }

    private Reply publish(String title, String content) {
        return client.send(
                "POST",
                "/api/posts",
                post("a guest", title, content),
                "Content-Type",
                "application/json",
                "Cookie",
                BOARD.guestCookie("guest"));
    }

    private Reply asModerator(String path) {
        return client.get(path, "Authorization", "Bearer " + moderator);
    }

    private Reply decide(String id, String action) {
        return client.send(
                "POST",
                "/api/posts/" + id + "/moderation",
                "{\"action\": \"" + action + "\", \"reason\": \"Looked at it\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + moderator);
    }

    @Test
    void areAcceptedAndOnNoList() {
        Reply accepted = publish("Cheap", LINKS);
        String id = accepted.json().get("id").asString();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isNull();
        assertThat(accepted.json().get("visibility").asString()).isEqualTo("pending-links");
        assertThat(client.get("/api/posts/" + id).status()).isEqualTo(404);
        assertThat(client.get("/api/posts").each("id")).doesNotContain(id);
        assertThat(client.get("/api/posts?q=cheap").each("id")).isEmpty();
        assertThat(client.get("/api/stats").body()).doesNotContain("Cheap");
        assertThat(asModerator("/api/moderation/pending").each("id")).contains(id);
        assertThat(asModerator("/api/moderation/posts/" + id).json()).isEqualTo(accepted.json());
    }

    @Test
    void bringTheirGuestsAndTagsOnNoListEither() {
        Reply accepted = client.send(
                "POST",
                "/api/posts",
                "{\"author\": \"lure\", \"email\": \"lure@example.com\", \"title\": \"Come\", \"content\": \"" + LINKS
                        + "\", \"tags\": [\"bait\"]}",
                "Content-Type",
                "application/json",
                "Cookie",
                BOARD.guestCookie("lure"));
        assertThat(accepted.status()).isEqualTo(202);
        JsonNode guest = asModerator("/api/users")
                .json()
                .valueStream()
                .filter(user -> user.get("username").asString().equals("lure"))
                .findFirst()
                .orElseThrow();
        JsonNode tag = asModerator("/api/tags")
                .json()
                .valueStream()
                .filter(found -> found.get("name").asString().equals("bait"))
                .findFirst()
                .orElseThrow();
        List<String> paths = List.of(
                "/api/users/" + guest.get("id").asString(),
                "/api/tags/" + tag.get("id").asString());
        assertThat(guest.get("listed").asBoolean()).isFalse();
        assertThat(tag.get("listed").asBoolean()).isFalse();
        assertThat(client.get("/api/users").body()).doesNotContain("lure");
        assertThat(client.get("/api/tags").body()).doesNotContain("bait");
        paths.forEach(path -> assertThat(client.get(path).status()).as(path).isEqualTo(404));
        assertThat(asModerator(paths.get(0)).json()).isEqualTo(guest);
        assertThat(asModerator(paths.get(1)).json()).isEqualTo(tag);

        assertThat(decide(accepted.json().get("id").asString(), "restore").status())
                .isEqualTo(204);
        paths.forEach(path -> assertThat(client.get(path).status()).as(path).isEqualTo(200));
        assertThat(client.get("/api/users").body()).contains("lure").doesNotContain("listed");
        assertThat(client.get("/api/tags").body()).contains("bait").doesNotContain("listed");
    }

    @Test
    void areThoseOfGuestsAloneAndWithThreeLinksAtLeast() {
        Reply few = publish("Two", "http://a.example https://b.example");
        assertThat(few.status()).isEqualTo(201);
        assertThat(few.json().has("visibility")).isFalse();
        Reply members = client.send(
                "POST",
                "/api/posts",
                post("a member", "Reading list", LINKS),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + member);
        assertThat(members.status()).isEqualTo(201);
        assertThat(client.get(String.valueOf(members.header("Location"))).status())
                .isEqualTo(200);
    }

    @Test
    void areMarkedAmongManyThatArePublishedAtOnce() {
        Reply reply = client.post(
                "/api/posts:bulk",
                '['
                        + post("many", "plain", "c")
                        + ','
                        + post("many", "linked", LINKS)
                        + ','
                        + post("many", "plain again", "d")
                        + ']');
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json()
                        .valueStream()
                        .map(post -> post.has("visibility"))
                        .toList())
                .isEqualTo(List.of(false, true, false));
        assertThat(client.get("/api/posts?author=many").each("title")).containsExactly("plain again", "plain");
    }

    @Test
    void canBecomeSoByAChange() {
        JsonNode published = publish("Innocent", "c").json();
        String path = "/api/posts/" + published.get("id").asString();
        Reply changed = client.send(
                "PATCH",
                path,
                "{\"content\": \"" + LINKS + "\"}",
                "Content-Type",
                "application/json",
                "Cookie",
                BOARD.guestCookie("guest"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("visibility").asString()).isEqualTo("pending-links");
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void areOnTheBoardOnceAModeratorHasApprovedThem() {
        String id = publish("Fine after all", LINKS).json().get("id").asString();
        assertThat(decide(id, "restore").status()).isEqualTo(204);
        Reply read = client.get("/api/posts/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().has("visibility")).isFalse();
        assertThat(asModerator("/api/moderation/pending").each("id")).doesNotContain(id);
    }

    @Test
    void areHiddenOrDeletedWhereTheyAreNotApproved() {
        String hidden = publish("No", LINKS).json().get("id").asString();
        String deleted = publish("Never", LINKS).json().get("id").asString();
        assertThat(decide(hidden, "hide").status()).isEqualTo(204);
        assertThat(decide(deleted, "delete").status()).isEqualTo(204);
        assertThat(asModerator("/api/moderation/pending").each("id")).doesNotContain(hidden, deleted);
        assertThat(asModerator("/api/moderation/hidden").each("id"))
                .contains(hidden)
                .doesNotContain(deleted);
        assertThat(asModerator("/api/moderation/posts/" + deleted).status()).isEqualTo(404);
    }

    @Test
    void areListedOldestFirstPageByPage() {
        String older = publish("Older", LINKS).json().get("id").asString();
        String newer = publish("Newer", LINKS).json().get("id").asString();
        Reply first = asModerator("/api/moderation/pending?limit=1&after=" + (Long.parseLong(older) - 1));
        assertThat(first.each("id")).containsExactly(older);
        assertThat(first.each("visibility")).containsExactly("pending-links");
        assertThat(asModerator(String.valueOf(first.next())).each("id")).containsExactly(newer);
    }
}
