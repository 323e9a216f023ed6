package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.EndCredentials;
import dev.madang.application.credential.GiveToken;
import dev.madang.application.credential.Identify;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.domain.Fault;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What admins do to users: roles, and the end of what opens an account. */
class OfficesTest {

    private final TestBoard board = new TestBoard();
    private final TestAccounts accounts = new TestAccounts(board);

    @Test
    void aRoleChangesWithAllThatOpenedTheAccount() {
        SignedIn signedIn = accounts.signUp("mina");
        String token = board.useCase(GiveToken.class).run(1, "program", Set.of(Scope.READ));
        String link = board.useCase(IssueLink.class).run(Visitors.ADMIN, 1, Visitors.REASON);
        board.useCase(ChangeRole.class).run(Visitors.ADMIN, 1, Role.MODERATOR, Visitors.REASON);
        assertThat(accounts.isGood(signedIn)).isFalse();
        assertThat(board.useCase(Identify.class).run(Credential.Kind.TOKEN, token))
                .isEmpty();
        assertThat(whyNot(() -> accounts.redeem(link))).containsExactly(new Fault("link", "not-found"));
        assertThat(board.everything().users().get(0).role()).isEqualTo(Role.MODERATOR);
        assertThat(whyNot(
                        () -> board.useCase(ChangeRole.class).run(Visitors.ADMIN, 1, Role.MODERATOR, Visitors.REASON)))
                .containsExactly(new Fault("role", "no-change"));
        assertThat(whyNot(() -> board.useCase(ChangeRole.class).run(Visitors.ADMIN, 1, Role.GUEST, Visitors.REASON)))
                .containsExactly(new Fault("role", "unknown"));
        long guest = board.register("guest").id();
        assertThat(whyNot(
                        () -> board.useCase(ChangeRole.class).run(Visitors.ADMIN, guest, Role.ADMIN, Visitors.REASON)))
                .containsExactly(new Fault("user", "not-found"));
    }

    @Test
    void anOfficeThatComesWithTheMembershipIsInTheLogTooAndAMembershipIsNot() {
        AddMember add = board.useCase(AddMember.class);
        board.register("guest");
        add.run(
                NewMember.of("mina", "mina@example.com", TestAccounts.PASSWORD, Role.MEMBER),
                new Reason(Visitors.REASON));
        assertThat(accounts.log()).isEmpty();
        add.run(
                NewMember.of("boss", "boss@example.com", TestAccounts.PASSWORD, Role.ADMIN),
                new Reason(Visitors.REASON));
        add.run(
                NewMember.of("guest", "guest@example.com", TestAccounts.PASSWORD, Role.MODERATOR),
                new Reason(Visitors.REASON));
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::act, EntryView::actorId, EntryView::user, EntryView::detail)
                .containsExactly(
                        tuple(ModerationAction.CHANGE_ROLE, 0L, "guest", "moderator"),
                        tuple(ModerationAction.CHANGE_ROLE, 0L, "boss", "admin"));
    }

    @Test
    void anOfficeThatIsRefusedIsNotInTheLog() {
        accounts.signUp("mina");
        NewMember again = NewMember.of("Mina", "boss@example.com", TestAccounts.PASSWORD, Role.ADMIN);
        assertThat(whyNot(() -> board.useCase(AddMember.class).run(again, new Reason(Visitors.REASON))))
                .containsExactly(new Fault("username", "name-claimed"));
        assertThat(accounts.log()).isEmpty();
    }

    @Test
    void anotherAdminIsForTheOperatorAlone() {
        accounts.signUp("mina");
        board.useCase(ChangeRole.class).run(Caller.OPERATOR, 1, Role.ADMIN, Visitors.REASON);
        Caller admin = board.member("boss", Role.ADMIN);
        for (Runnable work : List.<Runnable>of(
                () -> board.useCase(ChangeRole.class).run(admin, 1, Role.MEMBER, Visitors.REASON),
                () -> board.useCase(IssueLink.class).run(admin, 1, Visitors.REASON),
                () -> board.useCase(EndCredentials.class).run(admin, 1, Visitors.REASON),
                () -> board.useCase(DeleteUser.class).run(admin, 1, Visitors.REASON, Precondition.NONE),
                () -> board.useCase(ChangeUser.class)
                        .run(admin, 1, "other", null, Visitors.REASON, Precondition.NONE))) {
            assertThat(whyNot(work::run)).containsExactly(new Fault("", "insufficient"));
        }
        assertThat(accounts.log()).containsExactly(ModerationAction.CHANGE_ROLE);
        board.useCase(ChangeRole.class).run(Caller.OPERATOR, 1, Role.MEMBER, Visitors.REASON);
    }

    @Test
    void credentialsEndAllAtOnce() {
        SignedIn signedIn = accounts.signUp("mina");
        String link = board.useCase(IssueLink.class).run(Visitors.ADMIN, 1, Visitors.REASON);
        board.useCase(EndCredentials.class).run(Visitors.ADMIN, 1, Visitors.REASON);
        assertThat(accounts.isGood(signedIn)).isFalse();
        assertThat(whyNot(() -> accounts.redeem(link))).containsExactly(new Fault("link", "not-found"));
        assertThat(accounts.log()).containsExactly(ModerationAction.END_CREDENTIALS, ModerationAction.ISSUE_LINK);
    }

    @Test
    void strangersPasswordsAreCountedAndTheOwnersAreNot() {
        SignedIn signedIn = accounts.signUp("mina");
        SignIn signIn = board.useCase(SignIn.class);
        for (int i = 0; i < 20; i++) {
            assertThat(whyNot(() -> signIn.run(Caller.ANONYMOUS, "mina", "wrong", "", null)))
                    .containsExactly(new Fault("", "wrong-credentials"));
            assertThat(whyNot(() -> signIn.run(Caller.ANONYMOUS, "nobody", "wrong", "", null)))
                    .containsExactly(new Fault("", "wrong-credentials"));
        }
        for (String name : List.of("mina", "MINA", "nobody")) {
            assertThat(whyNot(() -> signIn.run(Caller.ANONYMOUS, name, TestAccounts.PASSWORD, "", null)))
                    .extracting(Fault::code)
                    .containsExactly("too-often");
        }
        Device elsewhere = new Device(99, "key");
        assertThat(whyNot(() -> signIn.run(Caller.ANONYMOUS, "mina", TestAccounts.PASSWORD, "", elsewhere)))
                .extracting(Fault::code)
                .containsExactly("too-often");
        signIn.run(
                Caller.ANONYMOUS,
                "mina",
                TestAccounts.PASSWORD,
                "",
                new Device(signedIn.identity().userId(), "key"));
    }

    @Test
    void nothingIsForThoseWhoHaveLeftOrWereNeverThere() {
        SignedIn signedIn = accounts.signUp("mina");
        board.useCase(Leave.class).run(new Caller(signedIn.identity(), null), TestAccounts.PASSWORD, true);
        for (long id : new long[] {1, 99}) {
            assertThat(whyNot(() -> board.useCase(IssueLink.class).run(Caller.OPERATOR, id, Visitors.REASON)))
                    .containsExactly(new Fault("user", "not-found"));
            assertThat(whyNot(() ->
                            board.useCase(ChangeRole.class).run(Caller.OPERATOR, id, Role.ADMIN, Visitors.REASON)))
                    .containsExactly(new Fault("user", "not-found"));
        }
        assertThat(accounts.log()).isEmpty();
    }

    @Test
    void officesAreNotForMembersModeratorsAndStrangers() {
        accounts.signUp("mina");
        for (Caller caller : List.of(
                Caller.ANONYMOUS,
                Visitors.guest("key"),
                Visitors.signedIn(1, "mina", Role.MEMBER),
                Visitors.signedIn(99, "mod", Role.MODERATOR),
                Visitors.program(99, "admin", Role.ADMIN, Scope.MODERATE))) {
            for (Runnable work : List.<Runnable>of(
                    () -> board.useCase(ChangeRole.class).run(caller, 1, Role.ADMIN, Visitors.REASON),
                    () -> board.useCase(IssueLink.class).run(caller, 1, Visitors.REASON),
                    () -> board.useCase(EndCredentials.class).run(caller, 1, Visitors.REASON))) {
                assertThat(whyNot(work::run))
                        .extracting(Fault::code)
                        .containsAnyOf("unauthenticated", "insufficient", "scope")
                        .hasSize(1);
            }
        }
        assertThat(accounts.log()).isEmpty();
    }
}
