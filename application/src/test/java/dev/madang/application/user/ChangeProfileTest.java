package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.ShowAccount;
import dev.madang.application.account.SignIn;
import dev.madang.application.account.SignUp;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members change of their own profiles. */
class ChangeProfileTest {

    private static final String PASSWORD = "a lantern by the old well";

    private final TestBoard board = new TestBoard();
    private final Caller mina = signUp("mina");

    private Caller signUp(String name) {
        return new Caller(
                board.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, name, name.replace(' ', '.') + "@example.com", PASSWORD, "")
                        .identity(),
                null);
    }

    private Caller signIn(String name) {
        return new Caller(
                board.useCase(SignIn.class)
                        .run(Caller.ANONYMOUS, name, PASSWORD, "", null)
                        .identity(),
                null);
    }

    private UserView change(Caller caller, String password, String username, String email) {
        return board.useCase(ChangeProfile.class).run(caller, password, username, email);
    }

    @Test
    void aNewNameShowsOnOldPostsAndANewEmailOnTheAccount() {
        board.useCase(PublishPost.class).run(mina, new PostDraft("", null, "A post", "Text", List.of()));
        assertThat(change(mina, PASSWORD, " Mina Kim ", "kim@example.com"))
                .returns("Mina Kim", UserView::username)
                .returns("kim@example.com", UserView::email);
        assertThat(board.everything().posts())
                .extracting(post -> post.author().name())
                .containsExactly("Mina Kim");
        assertThat(board.useCase(ShowAccount.class).run(mina).email()).isEqualTo("kim@example.com");
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .isEmpty();
    }

    /** Whoever took the name at once would pass for her. */
    @Test
    void leaveTheNameBeforeToNobodyElse() {
        change(mina, PASSWORD, "bora", "mina@example.com");
        Caller bora = signIn("mina");
        assertThat(bora.identified(Right.READ).username()).isEqualTo("bora");
        assertThat(whyNot(() -> signUp("Mina"))).containsExactly(new Fault("username", "name-claimed"));

        change(bora, PASSWORD, "nara", "mina@example.com");
        assertThat(whyNot(() -> signUp("bora"))).containsExactly(new Fault("username", "name-claimed"));
        assertThat(signUp("mina").identified(Right.READ).username()).isEqualTo("mina");
    }

    /** Whichever comes first, the other asks by a name that the member has no more. */
    @Test
    void leaveTheNameBeforeToNobodyElseWhereTwoComeAtOnce() {
        change(mina, PASSWORD, "bora", "mina@example.com");
        change(mina, PASSWORD, "nara", "mina@example.com");
        assertThat(whyNot(() -> signUp("bora"))).containsExactly(new Fault("username", "name-claimed"));
        assertThat(signUp("mina").identified(Right.READ).username()).isEqualTo("mina");
    }

    @Test
    void canBeTakenBack() {
        change(mina, PASSWORD, "bora", "mina@example.com");
        change(signIn("bora"), PASSWORD, "mina", "mina@example.com");
        assertThat(signIn("bora").identified(Right.READ).username()).isEqualTo("mina");
    }

    /** The name may be somebody else's by right. */
    @Test
    void areFreeWhereAnAdminTakesThem() {
        change(mina, PASSWORD, "bora", "mina@example.com");
        board.useCase(ChangeUser.class).run(Caller.OPERATOR, 1, "nara", null, Visitors.REASON, Precondition.NONE);
        assertThat(signUp("mina").identified(Right.READ).username()).isEqualTo("mina");
        assertThat(signUp("bora").identified(Right.READ).username()).isEqualTo("bora");
    }

    @Test
    void areNothingWithoutThePassword() {
        TestBoard.Everything before = board.everything();
        for (String wrong : List.of("", "a lantern by another well")) {
            assertThat(whyNot(() -> change(mina, wrong, "nami", "kim@example.com")))
                    .containsExactly(new Fault("password", "wrong-password"));
        }
        assertThat(board.everything()).isEqualTo(before);
    }

    /** A name is text that everybody reads, beside all that it wrote. */
    @Test
    void areNoNameWhileTheyMayWriteNothing() {
        board.useCase(ModerateMember.class)
                .run(
                        Caller.OPERATOR,
                        mina.identified(Right.READ).userId(),
                        ModerateMember.Action.SUSPEND,
                        "Too loud",
                        1);
        assertThat(whyNot(() -> change(mina, PASSWORD, "Cheap hats", "mina@example.com")))
                .extracting(Fault::code)
                .containsExactly("suspended");
        assertThat(change(mina, PASSWORD, "mina", "new@example.com").email()).isEqualTo("new@example.com");
        Caller nami = signUp("nami");
        board.useCase(ChangeMode.class).run(Caller.OPERATOR, Mode.READ_ONLY, "Holidays");
        assertThat(whyNot(() -> change(nami, PASSWORD, "Cheap hats", "nami@example.com")))
                .containsExactly(new Fault("", "read-only"));
        assertThat(change(nami, PASSWORD, "nami", "n@example.com").email()).isEqualTo("n@example.com");
    }

    @Test
    void areNothingWhereOneOfThemIsWrong() {
        signUp("nami");
        TestBoard.Everything before = board.everything();
        assertThat(whyNot(() -> change(mina, PASSWORD, "", "nobody")))
                .containsExactly(new Fault("username", "required"), new Fault("email", "malformed"));
        assertThat(whyNot(() -> change(mina, PASSWORD, "NAMI", "kim@example.com")))
                .containsExactly(new Fault("username", "name-claimed"));
        assertThat(board.everything()).isEqualTo(before);
        assertThat(board.useCase(ShowAccount.class).run(mina).email()).isEqualTo("mina@example.com");
    }

    @Test
    void canNotBeGuessedAt() {
        for (int i = 0; i < 20; i++) {
            assertThat(whyNot(() -> change(mina, "wrong", "nami", "kim@example.com")))
                    .containsExactly(new Fault("password", "wrong-password"));
        }
        assertThat(whyNot(() -> change(mina, PASSWORD, "nami", "kim@example.com")))
                .extracting(Fault::code)
                .containsExactly("too-often");
    }

    @Test
    void areForMembersInASessionAlone() {
        assertThat(whyNot(() -> change(Caller.ANONYMOUS, PASSWORD, "nami", "kim@example.com")))
                .containsExactly(new Fault("", "unauthenticated"));
        Caller program = Visitors.program(1, "mina", Role.MEMBER, Scope.values());
        assertThat(whyNot(() -> change(program, PASSWORD, "nami", "kim@example.com")))
                .containsExactly(new Fault("", "insufficient"));
        assertThat(whyNot(() ->
                        board.useCase(ChangeUser.class).run(mina, 1, "nami", null, Visitors.REASON, Precondition.NONE)))
                .containsExactly(new Fault("", "insufficient"));
    }
}
