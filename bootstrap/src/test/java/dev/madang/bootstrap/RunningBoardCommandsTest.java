package dev.madang.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.credential.Identify;
import dev.madang.application.credential.ShowLink;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the operator does beside it, while it is served. */
class RunningBoardCommandsTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void add() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
    }

    @Test
    void makesALinkThatTheBoardKnowsAtOnce() {
        assertThat(run("user", "link", "미나")).isZero();
        assertThat(said()).startsWith("/sign-in/link/").doesNotContain(" ", "\n");
        ShowLink.Result link = BOARD.bean(ShowLink.class).run(said().substring("/sign-in/link/".length()));
        assertThat(link).isEqualTo(new ShowLink.Result("미나", true));
    }

    @Test
    void makesAWholeLinkWhereItKnowsThePublicAddress() {
        assertThat(run("user", "link", "미나", "--public-url", "https://board.example.com"))
                .isZero();
        assertThat(said()).matches("https://board\\.example\\.com/sign-in/link/[0-9A-Za-z_-]{43}");
    }

    @Test
    void makesATokenThatTheBoardKnowsAtOnceAndSaysNothingElse() {
        assertThat(run("user", "token", "미나", "--label", "백업", "--scope", "read,post"))
                .isZero();
        var program =
                BOARD.bean(Identify.class).run(Credential.Kind.TOKEN, said()).orElseThrow();
        assertThat(program.username()).isEqualTo("미나");
        assertThat(program.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.POST);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysWhichScopesTheMembersRoleMakesUseless() {
        assertThat(run("user", "token", "미나", "--label", "x", "--scope", "admin,read,moderate"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "The scope moderate is of no use to this token, because 미나 is a member.",
                        "The scope admin is of no use to this token, because 미나 is a member.");
    }

    @Test
    void makesNothingForNonMembers() {
        for (List<String> command : List.of(
                List.of("user", "link", "nobody"),
                List.of("user", "token", "nobody", "--label", "x", "--scope", "read"),
                List.of("user", "role", "nobody", "admin"))) {
            assertThat(run(command.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("user: "));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void changesARole() {
        BOARD.addMember("nami", RunningBoard.PASSWORD, Role.MEMBER);
        assertThat(run("user", "role", "nami", "member")).isZero();
        assertThat(run("user", "role", "nami", "moderator")).isZero();
        assertThat(run("user", "role", "nami", "moderator")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "nami is a member already.", "nami is a moderator now.", "nami is a moderator already.");
        assertThat(BOARD.bean(UserQueries.class)
                        .byUsername("nami")
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.MODERATOR);
    }

    @Test
    void isSeenAtOnceInAnswersThatTheBoardKeeps() throws IOException, InterruptedException {
        BOARD.addMember("jun", RunningBoard.PASSWORD, Role.MEMBER);
        String path = "/api/users/"
                + BOARD.bean(UserQueries.class).byUsername("jun").orElseThrow().id();
        for (int i = 0; i < 3; i++) {
            assertThat(get(path)).contains("\"role\":\"member\"");
        }
        assertThat(run("user", "role", "jun", "admin")).isZero();
        assertThat(get(path)).contains("\"role\":\"admin\"");
        assertThat(run("user", "role", "jun", "moderator")).isZero();
        assertThat(get(path)).contains("\"role\":\"moderator\"");
    }

    @Test
    void changesTheModeAtOnceAndSaysIfItIsSoAlready() throws IOException, InterruptedException {
        assertThat(run("mode", "open")).isZero();
        assertThat(said()).isEqualTo("The board is in the mode open already.");
        assertThat(run("mode", "read-only", "--reason", "점검")).isZero();
        assertThat(out.toString()).endsWith("The board is in the mode read-only." + System.lineSeparator());
        assertThat(publish()).isEqualTo(403);
        assertThat(run("mode", "members")).isZero();
        assertThat(publish()).isEqualTo(403);
        assertThat(run("mode", "open")).isZero();
        assertThat(publish()).isEqualTo(201);
    }

    @Test
    void wantsAReasonThatCanBeReadIfItIsGivenOne() {
        BOARD.addMember("bora", RunningBoard.PASSWORD, Role.MEMBER);
        for (List<String> command : List.of(
                List.of("mode", "members"),
                List.of("user", "role", "bora", "admin"),
                List.of("user", "link", "bora"))) {
            err.getBuffer().setLength(0);
            List<String> blank = new ArrayList<>(command);
            blank.addAll(List.of("--reason", " "));
            assertThat(run(blank.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString()).startsWith("reason: ");
        }
    }

    @Test
    void tellsTheLogWhyOrThatItWasTheOperator() {
        BOARD.addMember("sora", RunningBoard.PASSWORD, Role.MEMBER);
        assertThat(run("user", "role", "sora", "moderator")).isZero();
        assertThat(run("user", "link", "sora", "--reason", "비밀번호를 잊음")).isZero();
        assertThat(BOARD.bean(ModerationQueries.class).entries(Long.MAX_VALUE, 2))
                .extracting(EntryView::act, EntryView::reason)
                .containsExactly(
                        tuple(ModerationAction.ISSUE_LINK, "비밀번호를 잊음"),
                        tuple(ModerationAction.CHANGE_ROLE, "By the operator."));
    }

    @Test
    void provesTheLog() {
        assertThat(run("user", "link", "미나")).isZero();
        assertThat(run("audit", "verify")).isZero();
        assertThat(out.toString())
                .containsPattern("Entries that follow each other from the first on: \\d+; the last hash is ");
    }

    private String said() {
        return out.toString().strip();
    }

    private int run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--database", BOARD.databaseUrl()));
        return Madang.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private static String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(BOARD.uri(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int publish() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(BOARD.uri("/api/posts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"author": "guest", "email": "guest@example.com", "title": "t", "content": "c"}"""))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
