package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moderators and admins do to users, and who may write. */
class OfficesApiTest {

    private static final String REASON = "\", \"reason\": \"It must be\"}";
    private static final String WHY = "{\"reason\": \"It must be\"}";

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty();

    @RegisterExtension
    static final RunningBoard PUBLIC = RunningBoard.emptyAt("https://board.example.com");

    private static String moderator = "";
    private static String admin = "";

    private final Client client = new Client(BOARD);

    @BeforeAll
    static void addMembers() {
        moderator = BOARD.tokenOf("a moderator", Role.MODERATOR, Scope.values());
        admin = BOARD.tokenOf("an admin", Role.ADMIN, Scope.values());
    }

    private Reply write(String token, String method, String path, String json) {
        return token.isEmpty()
                ? client.send(method, path, json, "Content-Type", "application/json")
                : client.send(
                        method, path, json, "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }

    private static String path(RunningBoard board, String name) {
        long id = board.bean(UserQueries.class).byUsername(name).orElseThrow().id();
        return "/api/users/" + id;
    }

    private Reply moderate(String user, String json) {
        return write(moderator, "POST", user + "/moderation", json);
    }

    private Reply publish(String token, String author) {
        return write(
                token,
                "POST",
                "/api/posts",
                "{\"author\": \"" + author + "\", \"email\": \"" + author.hashCode()
                        + "@example.com\", \"title\": \"t\", \"content\": \"c\"}");
    }

    @Test
    void suspendAMemberAndLiftIt() {
        String token = BOARD.tokenOf("loud", Role.MEMBER, Scope.READ, Scope.POST);
        String loud = path(BOARD, "loud");
        assertThat(moderate(loud, "{\"action\": \"warn" + REASON).status()).isEqualTo(204);
        assertThat(publish(token, "loud").status()).isEqualTo(201);

        assertThat(moderate(loud, "{\"action\": \"suspend\", \"days\": 3, \"reason\": \"Too loud\"}")
                        .status())
                .isEqualTo(204);

        assertThat(publish(token, "loud").status()).isEqualTo(403);
        assertThat(client.get("/api/posts", "Authorization", "Bearer " + token).status())
                .isEqualTo(200);
        assertThat(moderate(loud, "{\"action\": \"lift" + REASON).status()).isEqualTo(204);
        assertThat(publish(token, "loud").status()).isEqualTo(201);
        assertThat(moderate(loud, "{\"action\": \"lift" + REASON).faults()).containsExactly("action no-change");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"reason": "r"}                                    | action required
                    {"action": "ban", "reason": "r"}                   | action no-choice
                    {"action": "warn"}                                 | reason required
                    {"action": "suspend", "reason": "r"}               | days out-of-range
                    {"action": "suspend", "reason": "r", "days": 0}    | days out-of-range
                    {"action": "suspend", "reason": "r", "days": 366}  | days out-of-range
                    {"action": "suspend", "reason": "r", "days": 1.5}  | days wrong-type
                    {"action": "suspend", "reason": "r", "days": true} | days wrong-type
                    """)
    void sayWhatIsWrongWithAMeasure(String json, String fault) {
        String name = "member " + json.hashCode();
        BOARD.addMember(name, RunningBoard.PASSWORD, Role.MEMBER);
        Reply reply = moderate(path(BOARD, name), json);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.faults()).containsExactly(fault);
    }

    @Test
    void areOverThoseOfLowerRolesWhoHaveAnAccount() {
        assertThat(moderate(path(BOARD, "an admin"), "{\"action\": \"warn" + REASON)
                        .status())
                .isEqualTo(403);
        publish("", "only a guest");
        assertThat(moderate(path(BOARD, "only a guest"), "{\"action\": \"warn" + REASON)
                        .status())
                .isEqualTo(404);
        assertThat(moderate("/api/users/999999", "{\"action\": \"warn" + REASON).status())
                .isEqualTo(404);
    }

    @Test
    void changeARole() {
        BOARD.addMember("rising", RunningBoard.PASSWORD, Role.MEMBER);
        String role = path(BOARD, "rising") + "/role";
        assertThat(write(admin, "PUT", role, "{\"role\": \"moderator" + REASON).status())
                .isEqualTo(204);
        assertThat(BOARD.bean(UserQueries.class)
                        .byUsername("rising")
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.MODERATOR);
        assertThat(write(admin, "PUT", role, "{\"role\": \"overlord" + REASON).faults())
                .containsExactly("role no-choice");
        assertThat(write(admin, "PUT", role, "{}").faults()).containsExactly("role required");
        assertThat(write(moderator, "PUT", role, "{\"role\": \"admin" + REASON).status())
                .isEqualTo(403);
        assertThat(write("", "PUT", role, "{\"role\": \"admin" + REASON).status())
                .isEqualTo(401);
    }

    @Test
    void makeALinkThatNobodyKeeps() {
        publish("", "linked");
        Reply made = write(admin, "POST", path(BOARD, "linked") + "/link", WHY);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.json().get("link").asString()).matches("/sign-in/link/[\\w-]{43}");
        assertThat(write(moderator, "POST", path(BOARD, "linked") + "/link", WHY)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void makeALinkAtThePublicAddress() {
        String token = PUBLIC.tokenOf("an admin", Role.ADMIN, Scope.values());
        PUBLIC.addMember("forgetful", RunningBoard.PASSWORD, Role.MEMBER);
        Reply made = new Client(PUBLIC)
                .send(
                        "POST",
                        path(PUBLIC, "forgetful") + "/link",
                        WHY,
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + token);
        assertThat(made.json().get("link").asString()).matches("https://board\\.example\\.com/sign-in/link/[\\w-]{43}");
    }

    @Test
    void endAllCredentials() {
        String token = BOARD.tokenOf("stolen", Role.MEMBER, Scope.READ, Scope.POST);
        String stolen = path(BOARD, "stolen");
        assertThat(client.delete(stolen + "/credentials?reason=stolen", moderator)
                        .status())
                .isEqualTo(403);
        assertThat(publish(token, "stolen").status()).isEqualTo(201);
        assertThat(client.delete(stolen + "/credentials?reason=stolen", admin).status())
                .isEqualTo(204);
        assertThat(publish(token, "stolen").status()).isEqualTo(401);
    }

    @Test
    void closeTheBoardToGuestsOrToAll() {
        String token = BOARD.tokenOf("a writer", Role.MEMBER, Scope.READ, Scope.POST);
        assertThat(client.get("/api/mode").json().toString()).isEqualTo("{\"mode\":\"open\"}");
        assertThat(mode("members").status()).isEqualTo(204);
        assertThat(publish("", "a stranger").status()).isEqualTo(403);
        assertThat(publish(token, "a writer").status()).isEqualTo(201);
        assertThat(mode("members").faults()).containsExactly("mode no-change");
        assertThat(mode("read-only").status()).isEqualTo(204);
        assertThat(publish(token, "a writer").status()).isEqualTo(403);
        assertThat(client.get("/api/mode").json().get("mode").asString()).isEqualTo("read-only");
        assertThat(mode("open").status()).isEqualTo(204);
        assertThat(publish("", "a stranger").status()).isEqualTo(201);
    }

    private Reply mode(String mode) {
        return write(admin, "PUT", "/api/mode", "{\"mode\": \"" + mode + REASON);
    }

    @Test
    void takeNoOtherMode() {
        assertThat(mode("closed").faults()).containsExactly("mode no-choice");
        assertThat(write(admin, "PUT", "/api/mode", "{\"mode\": \"members\"}").faults())
                .containsExactly("reason required");
        assertThat(write(moderator, "PUT", "/api/mode", "{\"mode\": \"members" + REASON)
                        .status())
                .isEqualTo(403);
    }
}
