package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.sample.AddSampleData;
import dev.madang.application.user.ChangeProfile;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guests own no names, and nobody else comes to own what looks like a guest's. */
class GuestNamesTest {

    private static final List<Fault> OF_GUEST = List.of(new Fault("username", "name-of-guest"));
    private static final Caller GINA = Visitors.guest("gina's");
    private static final Caller OTHER = Visitors.guest("another's");

    private final TestBoard board = new TestBoard();
    private final TestAccounts accounts = new TestAccounts(board);

    private PostView publish(Caller caller, String author) {
        return board.useCase(PublishPost.class)
                .run(
                        caller,
                        new PostDraft(
                                author,
                                author.replace(' ', '.') + "@example.com",
                                author + "'s",
                                "Content",
                                List.of()));
    }

    private Caller signUp(Caller caller, String name) {
        return new Caller(
                board.useCase(SignUp.class)
                        .run(caller, name, "gina@example.com", TestAccounts.PASSWORD, "")
                        .identity(),
                caller.guestKey());
    }

    @Test
    void standBesideOthersThatLookTheSame() {
        publish(GINA, "gina");
        assertThat(publish(OTHER, "Gina").author().name()).isEqualTo("Gina");
        assertThat(board.register("GINA").username()).isEqualTo("GINA");
    }

    @Test
    void becomeTheOwnOfNobodyButTheFirstGuest() {
        publish(GINA, "gina");
        publish(OTHER, "Gina");
        for (Caller caller : List.of(Caller.ANONYMOUS, OTHER)) {
            for (String name : List.of("gina", "Gina", "GINA", "ｇｉｎａ")) {
                assertThat(whyNot(() -> signUp(caller, name))).as(name).isEqualTo(OF_GUEST);
            }
        }
        Caller gina = signUp(GINA, "gina");
        assertThat(gina.identity()).isNotNull();
        assertThat(whyNot(() -> publish(OTHER, "Gina"))).containsExactly(new Fault("author", "name-claimed"));
    }

    @Test
    void becomeTheFirstGuestsOwnInAnotherSpellingToo() {
        publish(GINA, "gina");
        assertThat(signUp(GINA, "Gina").identity()).isNotNull();
    }

    @Test
    void areFreeAgainWhenTheGuestIsGone() {
        long guest = board.register("gina").id();
        board.store()
                .transactions()
                .run(() -> board.store()
                        .users()
                        .remove(board.store().users().byId(guest).orElseThrow()));
        assertThat(signUp(Caller.ANONYMOUS, "Gina").identity()).isNotNull();
    }

    @Test
    void areNoMembersNewName() {
        publish(GINA, "gina");
        Caller mina = signUp(Caller.ANONYMOUS, "mina");
        ChangeProfile change = board.useCase(ChangeProfile.class);
        assertThat(whyNot(() -> change.run(mina, TestAccounts.PASSWORD, "Gina", "new@example.com")))
                .isEqualTo(OF_GUEST);
        assertThat(change.run(
                                new Caller(mina.identity(), GINA.guestKey()),
                                TestAccounts.PASSWORD,
                                "Gina",
                                "new@example.com")
                        .username())
                .isEqualTo("Gina");
        assertThat(change.run(mina, TestAccounts.PASSWORD, "GINA", "new@example.com")
                        .username())
                .isEqualTo("GINA");
    }

    @Test
    void areNoMembersNewNameFromAnAdminEither() {
        publish(GINA, "gina");
        long mina = accounts.signUp("mina").identity().userId();
        ChangeUser change = board.useCase(ChangeUser.class);
        assertThat(whyNot(() -> change.run(Visitors.ADMIN, mina, "Gina", null, Visitors.REASON, Precondition.NONE)))
                .isEqualTo(OF_GUEST);
    }

    @Test
    void followAGuestWhomAnAdminRenames() {
        UserView guest = board.register("gina");
        board.useCase(ChangeUser.class)
                .run(Visitors.ADMIN, guest.id(), "bora", null, Visitors.REASON, Precondition.NONE);
        assertThat(signUp(Caller.ANONYMOUS, "Gina").identity()).isNotNull();
        assertThat(whyNot(() -> signUp(Caller.ANONYMOUS, "Bora"))).isEqualTo(OF_GUEST);
    }

    @Test
    void areGivenAwayByTheOperatorAsTheyAreAlone() {
        board.register("gina");
        AddMember add = board.useCase(AddMember.class);
        assertThat(whyNot(() -> add.run(
                        NewMember.of("Gina", "gina@example.com", TestAccounts.PASSWORD, Role.ADMIN),
                        new Reason(Visitors.REASON))))
                .isEqualTo(OF_GUEST);
        add.run(
                NewMember.of("gina", "gina@example.com", TestAccounts.PASSWORD, Role.ADMIN),
                new Reason(Visitors.REASON));
        assertThat(whyNot(() -> add.run(
                        NewMember.of("Gina", "gina@example.com", TestAccounts.PASSWORD, Role.ADMIN),
                        new Reason(Visitors.REASON))))
                .containsExactly(new Fault("username", "name-claimed"));
    }

    @Test
    void areGivenAwayByALinkToTheFirstGuestAlone() {
        long gina = board.register("gina").id();
        long other = board.register("Gina").id();
        IssueLink issue = board.useCase(IssueLink.class);
        String refused = issue.run(Visitors.ADMIN, other, Visitors.REASON);
        assertThat(whyNot(() -> accounts.redeem(refused))).isEqualTo(OF_GUEST);
        String secret = issue.run(Visitors.ADMIN, gina, Visitors.REASON);
        assertThat(accounts.redeem(secret).identity().username()).isEqualTo("gina");
    }

    @Test
    void areTheFirstGuestsAlsoOfTheSampleData() {
        board.useCase(AddSampleData.class).run();
        assertThat(whyNot(() -> signUp(Caller.ANONYMOUS, "Admin"))).isEqualTo(OF_GUEST);
    }
}
