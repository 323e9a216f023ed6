package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What moderators do to posts, and the log of it. */
@Tag("engines")
class ModerationApiTest {

    private static final String SPAN = "\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2100-01-01T00:00:00Z\"";

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

    private Reply write(String method, String path, String json, String... more) {
        String[] headers = new String[2 + more.length];
        headers[0] = "Content-Type";
        headers[1] = "application/json";
        System.arraycopy(more, 0, headers, 2, more.length);
        return client.send(method, path, json, headers);
    }

    private Reply moderate(String post, String json) {
        return write("POST", post + "/moderation", json, "Authorization", "Bearer " + moderator);
    }

    private Reply take(String post, String action) {
        return moderate(post, "{\"action\": \"" + action + "\", \"reason\": \"It must be\"}");
    }

    private Reply undo(String post, String json) {
        return write("POST", post + "/undo", json, "Authorization", "Bearer " + moderator);
    }

    private Reply asModerator(String path) {
        return client.get(path, "Authorization", "Bearer " + moderator);
    }

    private String membersPost(String title) {
        return publish("a member", title, "Authorization", "Bearer " + member);
    }

    private String publish(String author, String title, String... headers) {
        Reply reply = write(
                "POST",
                "/api/posts",
                "{\"author\": \"" + author + "\", \"email\": \"" + author.hashCode() + "@example.com\", \"title\": \""
                        + title + "\", \"content\": \"c\"}",
                headers);
        return String.valueOf(reply.header("Location"));
    }

    private static String id(String post) {
        return post.substring(post.lastIndexOf('/') + 1);
    }

    @Test
    void takesSeveralPostsAtOnce() {
        String one = id(membersPost("several 1"));
        String two = id(membersPost("several 2"));
        String body =
                "{\"ids\": [%s, %s, 999999], \"action\": \"hide\", \"reason\": \"It must be\"}".formatted(two, one);
        Reply reply = write("POST", "/api/moderation/posts", body, "Authorization", "Bearer " + moderator);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/changed").asInt()).isEqualTo(2);
        assertThat(client.get("/api/posts/" + one).status()).isEqualTo(404);
        assertThat(write("POST", "/api/moderation/posts", body, "Authorization", "Bearer " + moderator)
                        .status())
                .isEqualTo(409);
        assertThat(write("POST", "/api/moderation/posts", body, "Authorization", "Bearer " + member)
                        .status())
                .isEqualTo(403);
        Reply none = write(
                "POST",
                "/api/moderation/posts",
                "{\"ids\": [], \"action\": \"hide\"}",
                "Authorization",
                "Bearer " + moderator);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().at("/errors").findValuesAsString("field")).containsExactly("ids", "reason");
    }

    @Test
    void hidesAPostFromAllButModeratorsAndRestoresIt() {
        String post = membersPost("To be hidden");
        JsonNode before = client.get(post).json();

        assertThat(take(post, "hide").status()).isEqualTo(204);

        assertThat(client.get(post).status()).isEqualTo(404);
        assertThat(client.get("/api/posts").each("title")).doesNotContain("To be hidden");
        assertThat(asModerator("/api/moderation/hidden").each("id")).contains(id(post));
        assertThat(asModerator("/api/moderation/pending").each("id")).doesNotContain(id(post));
        JsonNode hidden = asModerator("/api/moderation/posts/" + id(post)).json();
        assertThat(hidden.get("visibility").asString()).isEqualTo("hidden");
        assertThat(take(post, "hide").faults()).containsExactly("action no-change");

        assertThat(take(post, "restore").status()).isEqualTo(204);

        assertThat(client.get(post).json()).isEqualTo(before);
        assertThat(before.has("visibility")).isFalse();
        assertThat(take(post, "restore").status()).isEqualTo(409);
    }

    @Test
    void locksAPostForItsAuthor() {
        String post = membersPost("To be locked");
        assertThat(client.get(post).json().has("locked")).isFalse();

        assertThat(take(post, "lock").status()).isEqualTo(204);

        assertThat(client.get(post).json().get("locked").asBoolean()).isTrue();
        Reply refused = client.patch(post, "{\"title\": \"Mine\"}", member);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("locked");
        assertThat(client.delete(post, member).status()).isEqualTo(403);
        assertThat(take(post, "unlock").status()).isEqualTo(204);
        assertThat(client.patch(post, "{\"title\": \"Mine\"}", member).json().has("locked"))
                .isFalse();
    }

    @Test
    void deletesAPostForGood() {
        String post = membersPost("To be deleted");
        assertThat(take(post, "delete").status()).isEqualTo(204);
        assertThat(client.get(post).status()).isEqualTo(404);
        assertThat(asModerator("/api/moderation/posts/" + id(post)).status()).isEqualTo(404);
        assertThat(take(post, "restore").status()).isEqualTo(404);
        assertThat(undo(post, "{\"extent\": \"guest\", " + SPAN + ", \"reason\": \"r\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                       | action required
                    {"action": "", "reason": "r"}            | action required
                    {"action": "burn", "reason": "r"}        | action no-choice
                    {"action": "HIDE", "reason": "r"}        | action no-choice
                    {"action": true, "reason": "r"}          | action wrong-type
                    {"action": "hide"}                       | reason required
                    {"action": "hide", "reason": " "}        | reason required
                    {"action": "hide", "reason": ["r"]}      | reason wrong-type
                    {"action": "hide", "reason": "a\\u0007"} | reason forbidden-character
                    """)
    void saysWhatIsWrongWithAMeasure(String json, String fault) {
        String post = membersPost("Measured");
        Reply reply = moderate(post, json);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(fault);
        assertThat(client.get(post).status()).isEqualTo(200);
    }

    @Test
    void listsTheChoicesInTheReadersLanguage() {
        String post = membersPost("Chosen");
        Reply korean = write(
                "POST",
                post + "/moderation",
                "{\"action\": \"burn\", \"reason\": \"r\"}",
                "Authorization",
                "Bearer " + moderator,
                "Accept-Language",
                "ko");
        assertThat(korean.json().at("/errors/0/detail").asString())
                .isEqualTo("다음 가운데 하나여야 합니다: keep, hide, restore, lock, unlock, delete.");
    }

    @Test
    void undoesWhatAGuestHasPosted() {
        String cookie = BOARD.guestCookie("spammer");
        String spam = publish("spammer", "spam 1", "Cookie", cookie);
        String more = publish("spammer", "spam 2", "Cookie", cookie);
        String fine = publish("neighbour", "fine", "Cookie", BOARD.guestCookie("calmer"));

        Reply done = undo(spam, "{\"extent\": \"guest\", " + SPAN + ", \"reason\": \"Advertising\"}");

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().toString()).isEqualTo("{\"hidden\":2}");
        assertThat(client.get(spam).status()).isEqualTo(404);
        assertThat(client.get(more).status()).isEqualTo(404);
        assertThat(client.get(fine).status()).isEqualTo(200);
        JsonNode entry = client.get("/api/moderation/log?limit=1").json().get(0);
        assertThat(entry.get("act").asString()).isEqualTo("undo_posts");
        assertThat(entry.get("detail").asString()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                                | extent required, from required, to required
                    {"extent": "all", "from": "yesterday", "to": "2026-11-23"}        | extent no-choice, from malformed, to malformed
                    {"extent": "guest", "from": "-1", "to": "+10000-01-01T00:00:00Z"} | from malformed, to malformed
                    {"extent": "guest", "from": "2026-11-23T00:00:00Z", "to": "2026-11-23T00:00:00Z", "reason": "r"} | to too-early
                    {"extent": "guest", "from": "2026-11-23T00:00:00Z", "to": "2026-11-22T00:00:00Z", "reason": "r"} | to too-early
                    {"extent": "guest", "from": "2026-11-23T00:00:00Z", "to": "2026-11-24T00:00:00Z"}                | reason required
                    {"extent": "guest", "from": "2026-11-23T00:00:00Z", "to": "2026-11-24T00:00:00Z", "reason": "r"} | extent untraceable
                    {"extent": "address", "from": "2026-11-23T00:00:00Z", "to": "2026-11-24T00:00:00Z", "reason": "r"} | extent untraceable
                    """)
    void saysWhatIsWrongWithAnUndo(String json, String faults) {
        Reply reply = undo(membersPost("Not undone"), json);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(faults.split(", ", -1));
    }

    @Test
    void logsNewestFirstForEverybody() {
        String post = membersPost("Logged");
        take(post, "lock");
        take(post, "unlock");
        BOARD.addMember("promoted", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.changeRole("promoted", Role.MODERATOR);

        Reply first = client.get("/api/moderation/log?limit=2");

        assertThat(first.each("act")).containsExactly("change_role", "unlock_post");
        JsonNode byOperator = first.json().get(0);
        assertThat(byOperator.get("actor").isNull()).isTrue();
        assertThat(byOperator.get("actor_id").asLong()).isZero();
        assertThat(byOperator.get("user").asString()).isEqualTo("promoted");
        JsonNode byModerator = first.json().get(1);
        assertThat(byModerator.get("actor").asString()).isEqualTo("a moderator");
        assertThat(byModerator.get("subject_id").asString()).isEqualTo(id(post));
        assertThat(byModerator.get("reason").asString()).isEqualTo("It must be");
        assertThat(byOperator.get("previous")).isEqualTo(byModerator.get("hash"));
        Reply second = client.get(String.valueOf(first.next()));
        assertThat(second.each("act").get(0)).isEqualTo("lock_post");
        assertThat(client.get("/api/moderation/log?before=x").faults()).containsExactly("before malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/moderation/pending", "/api/moderation/hidden", "/api/moderation/posts/1"})
    void showsToModeratorsAloneWhatIsNotOnTheBoard(String path) {
        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(client.get(path, "Authorization", "Bearer " + member).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderation", "undo"})
    void letsNobodyElseDoIt(String office) {
        String post = membersPost("Whose?");
        String path = post + '/' + office;
        String json = "{\"action\": \"hide\", \"extent\": \"all_guests\", " + SPAN + ", \"reason\": \"r\"}";
        assertThat(write("POST", path, json).status()).isEqualTo(401);
        assertThat(write("POST", path, json, "Authorization", "Bearer " + member)
                        .status())
                .isEqualTo(403);
        assertThat(client.get(post).status()).isEqualTo(200);
    }
}
