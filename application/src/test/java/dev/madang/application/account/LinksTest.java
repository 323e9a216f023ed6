package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.GiveToken;
import dev.madang.application.credential.Identify;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.credential.ShowLink;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Links that sign somebody in once. */
class LinksTest {

    private final TestBoard board = new TestBoard();
    private final TestAccounts accounts = new TestAccounts(board);

    @Test
    void aLinkSignsAMemberInOnceWithANewPassword() {
        SignedIn before = accounts.signUp("mina");
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        assertThat(board.useCase(ShowLink.class).run(secret)).isEqualTo(new ShowLink.Result("mina", true));
        SignedIn after = accounts.redeem(secret);
        assertThat(after.identity().username()).isEqualTo("mina");
        assertThat(accounts.isGood(after)).isTrue();
        assertThat(accounts.isGood(before)).isFalse();
        assertThat(whyNot(() -> accounts.redeem(secret))).containsExactly(new Fault("link", "not-found"));
        SignIn signIn = board.useCase(SignIn.class);
        assertThat(whyNot(() -> signIn.run(Caller.ANONYMOUS, "mina", TestAccounts.PASSWORD, "", null)))
                .containsExactly(new Fault("", "wrong-credentials"));
        signIn.run(Caller.ANONYMOUS, "mina", TestAccounts.NEW_PASSWORD, "", null);
        assertThat(accounts.log()).containsExactly(ModerationAction.ISSUE_LINK);
    }

    @Test
    void aLinkMakesAGuestAMemberWithItsPosts() {
        PostView post = board.useCase(PublishPost.class)
                .run(Visitors.guest("lost"), new PostDraft("bora", "bora@example.com", "Mine", "Mine", List.of()));
        String secret = board.useCase(IssueLink.class).run(Visitors.ADMIN, 1, Visitors.REASON);
        assertThat(board.useCase(ShowLink.class).run(secret)).isEqualTo(new ShowLink.Result("bora", false));
        assertThat(whyNot(() -> board.useCase(RedeemLink.class).run(Caller.ANONYMOUS, secret, "x", "short", "")))
                .containsExactly(new Fault("email", "malformed"), new Fault("password", "too-short", 15));
        SignedIn signedIn = accounts.redeem(secret);
        assertThat(signedIn.identity().role()).isEqualTo(Role.MEMBER);
        PostView adopted = board.everything().posts().get(0);
        assertThat(adopted.id()).isEqualTo(post.id());
        assertThat(adopted.author().role()).isEqualTo(Role.MEMBER);
        assertThat(adopted.author().guestTag()).isNull();
        assertThat(board.everything().users().get(0).email()).isNull();
    }

    @Test
    void aLinkEndsAfterADayAndWithTheNext() {
        accounts.signUp("mina");
        String first = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        String second = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        ShowLink tomorrow =
                board.useCase(ShowLink.class, Clock.fixed(TestBoard.NOW.plus(Duration.ofHours(24)), ZoneOffset.UTC));
        for (String secret : List.of(first, "made up")) {
            assertThat(whyNot(() -> accounts.redeem(secret))).containsExactly(new Fault("link", "not-found"));
        }
        assertThat(whyNot(() -> tomorrow.run(second))).containsExactly(new Fault("link", "not-found"));
        accounts.redeem(second);
    }

    @Test
    void aLinkToAGuestEndsWhenSomebodyElseMakesTheNameItsOwn() {
        Caller guest = Visitors.guest("first");
        board.useCase(PublishPost.class)
                .run(guest, new PostDraft("bora", "bora@example.com", "Mine", "Mine", List.of()));
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        SignedIn bora = board.useCase(SignUp.class).run(guest, "bora", "bora@example.com", TestAccounts.PASSWORD, "");
        assertThat(whyNot(() -> accounts.redeem(secret))).containsExactly(new Fault("link", "not-found"));
        assertThat(accounts.isGood(bora)).isTrue();
    }

    @Test
    void aLinkToAGuestEndsWhenTheOperatorGivesTheNameAway() {
        board.register("bora");
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        board.useCase(AddMember.class)
                .run(
                        NewMember.of("bora", "bora@example.com", TestAccounts.PASSWORD, Role.ADMIN),
                        new Reason(Visitors.REASON));
        assertThat(whyNot(() -> accounts.redeem(secret))).containsExactly(new Fault("link", "not-found"));
    }

    @Test
    void aLinkGivesAGuestAlsoWhatIsNotOnTheBoard() {
        Caller guest = Visitors.guest("lost");
        board.useCase(PublishPost.class)
                .run(guest, new PostDraft("bora", "bora@example.com", "Mine", "www.a www.b www.c", List.of()));
        board.useCase(PublishPost.class)
                .run(
                        Visitors.guest("another"),
                        new PostDraft("bora", null, "Another's", "www.a www.b www.c", List.of()));
        Caller bora = new Caller(
                accounts.redeem(board.useCase(IssueLink.class).run(Visitors.ADMIN, 1, Visitors.REASON))
                        .identity(),
                null);
        ModeratePost moderate = board.useCase(ModeratePost.class);
        moderate.run(Visitors.ADMIN, 1, ModeratePost.Action.RESTORE, "fine");
        moderate.run(Visitors.ADMIN, 2, ModeratePost.Action.RESTORE, "fine");
        assertThat(board.everything().posts())
                .extracting(PostView::title, post -> post.author().role())
                .containsExactly(tuple("Another's", Role.GUEST), tuple("Mine", Role.MEMBER));
        board.useCase(EditPost.class).run(bora, 1, new PostEdit("Mine indeed", null, null, ""));
    }

    @Test
    void aSessionIsNoLinkAndALinkNoSession() {
        SignedIn signedIn = accounts.signUp("mina");
        assertThat(whyNot(() -> accounts.redeem(signedIn.secret()))).containsExactly(new Fault("link", "not-found"));
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        assertThat(board.useCase(Identify.class).run(Credential.Kind.SESSION, secret))
                .isEmpty();
    }

    @Test
    void redeemingALinkEndsSessionsAndTokens() {
        SignedIn signedIn = accounts.signUp("mina");
        String token = board.useCase(GiveToken.class).run(1, "program", Set.of(Scope.POST));
        accounts.redeem(board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON));
        assertThat(accounts.isGood(signedIn)).isFalse();
        assertThat(board.useCase(Identify.class).run(Credential.Kind.TOKEN, token))
                .isEmpty();
    }

    @Test
    void aLinkIsNotRedeemedADayLater() {
        accounts.signUp("mina");
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        Clock almost = Clock.fixed(TestBoard.NOW.plus(Duration.ofHours(24)).minusNanos(1_000), ZoneOffset.UTC);
        Clock tomorrow = Clock.offset(almost, Duration.ofNanos(1_000));
        assertThat(whyNot(() -> board.useCase(RedeemLink.class, tomorrow)
                        .run(Caller.ANONYMOUS, secret, "", TestAccounts.NEW_PASSWORD, "")))
                .containsExactly(new Fault("link", "not-found"));
        assertThat(board.useCase(RedeemLink.class, almost)
                        .run(Caller.ANONYMOUS, secret, "", TestAccounts.NEW_PASSWORD, "")
                        .identity()
                        .username())
                .isEqualTo("mina");
    }

    @Test
    void aLinkIsKeptWhereItsNewPasswordIsRefused() {
        accounts.signUp("mina");
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON);
        assertThat(whyNot(() -> board.useCase(RedeemLink.class).run(Caller.ANONYMOUS, secret, "", "short", "")))
                .containsExactly(new Fault("password", "too-short", 15));
        accounts.redeem(secret);
    }

    @Test
    void aLinkToAGuestIsNoUseOnceAMemberHasANameThatLooksTheSame() {
        board.register("bora");
        board.register("BORA");
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, 2, Visitors.REASON);
        accounts.redeem(board.useCase(IssueLink.class).run(Caller.OPERATOR, 1, Visitors.REASON));
        assertThat(whyNot(() -> accounts.redeem(secret))).containsExactly(new Fault("username", "name-claimed"));
        assertThat(board.everything().users().get(1).role()).isEqualTo(Role.GUEST);
    }
}
