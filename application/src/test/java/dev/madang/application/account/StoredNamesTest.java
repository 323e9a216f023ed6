package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.store.Store;
import dev.madang.application.user.ChangeProfile;
import dev.madang.application.user.RenewNameKeys;
import dev.madang.domain.Fault;
import dev.madang.domain.Stored;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that were taken when other rules held. */
class StoredNamesTest {

    /** Which no name may have any longer. */
    private static final String OLD = "mina\uFFFC";

    private final TestBoard board = new TestBoard();
    private final Store store = board.store();
    private final TestAccounts accounts = new TestAccounts(board);

    private User old(String name) {
        return store.transactions().run(() -> {
            User user = store.users()
                    .add(new NewUser(new Username(new Stored(name)), null, TestBoard.NOW, Role.MEMBER, null));
            store.accounts()
                    .add(new Account(
                            user.id(),
                            new Email(new Stored(name.replace(' ', '.') + "@example.com")),
                            board.doorkeeper().hash(new Password(TestAccounts.PASSWORD)),
                            Set.of(NameKey.of("by other rules " + name)),
                            TestBoard.NOW));
            return user;
        });
    }

    private SignedIn signIn(String name) {
        return board.useCase(SignIn.class).run(Caller.ANONYMOUS, name, TestAccounts.PASSWORD, "", null);
    }

    @Test
    void openTheBoardToTheirOwners() {
        User mina = old(OLD);
        Caller caller = new Caller(signIn(" " + OLD).identity(), null);
        assertThat(caller.is(mina.id())).isTrue();
        assertThat(board.useCase(PublishPost.class)
                        .run(caller, new PostDraft(OLD, null, "Title", "Content", List.of()))
                        .author()
                        .name())
                .isEqualTo(OLD);
        board.useCase(ChangePassword.class).run(caller, TestAccounts.PASSWORD, TestAccounts.NEW_PASSWORD, "");
        String secret = board.useCase(IssueLink.class).run(Caller.OPERATOR, mina.id(), Visitors.REASON);
        assertThat(accounts.redeem(secret).identity().username()).isEqualTo(OLD);
    }

    @Test
    void stayUntilTheirOwnersWantOthers() {
        old(OLD);
        Caller mina = new Caller(signIn(OLD).identity(), null);
        ChangeProfile change = board.useCase(ChangeProfile.class);
        assertThat(change.run(mina, TestAccounts.PASSWORD, OLD, "mina@example.com")
                        .username())
                .isEqualTo(OLD);
        assertThat(change.run(mina, TestAccounts.PASSWORD, OLD, "mina@example.com")
                        .email())
                .isEqualTo("mina@example.com");
        assertThat(whyNot(() -> change.run(mina, TestAccounts.PASSWORD, OLD + "!", "mina@example.com")))
                .containsExactly(new Fault("username", "forbidden-character", "U+FFFC"));
        assertThat(change.run(mina, TestAccounts.PASSWORD, "mina", "mina@example.com")
                        .username())
                .isEqualTo("mina");
    }

    @Test
    void areTheCallersOwnHoweverItWritesThem() {
        Caller mina = new Caller(accounts.signUp("미나").identity(), null);
        for (String author : List.of("미나", Normalizer.normalize("미나", Normalizer.Form.NFD), " 미나\u3000", "")) {
            assertThat(board.useCase(PublishPost.class)
                            .run(mina, new PostDraft(author, null, "Title", "Content", List.of()))
                            .author()
                            .role())
                    .isEqualTo(Role.MEMBER);
        }
    }

    @Test
    void areMadeKeysOfByTodaysRules() {
        User mina = old("Mina");
        long gina = board.register("gina").id();
        store.transactions().run(() -> store.users().keepNameKeys(Map.of(gina, Set.of())));
        board.useCase(RenewNameKeys.class).run();
        assertThat(whyNot(() -> accounts.signUp("mina"))).containsExactly(new Fault("username", "name-claimed"));
        assertThat(whyNot(() -> accounts.signUp("Gina"))).containsExactly(new Fault("username", "name-of-guest"));
        assertThat(signIn("MINA").identity().userId()).isEqualTo(mina.id());
    }

    /** By new rules, that is: the first keeps the key, and everybody their own name. */
    @Test
    void mayLookLikeOthersAndStillOpenTheBoard() {
        long first = accounts.signUp("mina.a").identity().userId();
        long second = accounts.signUp("mina.b").identity().userId();
        long third = accounts.signUp("nami").identity().userId();
        board.useCase(RenewNameKeys.class).run();
        board.doorkeeper().changeRules();
        board.useCase(RenewNameKeys.class).run();
        assertThat(signIn("mina.a").identity().userId()).isEqualTo(first);
        assertThat(signIn("mina.b").identity().userId()).isEqualTo(second);
        assertThat(signIn("mina.c").identity().userId()).isEqualTo(first);
        assertThat(signIn("NAMI").identity().userId()).isEqualTo(third);
        assertThat(whyNot(() -> accounts.signUp("mina.d"))).containsExactly(new Fault("username", "name-claimed"));
    }

    /** One's look becomes free only when the other's is made anew. */
    @Test
    void twoMembersWhoseKeysWereMixedUpGetTheirOwn() {
        User mina = old("mina");
        User nami = old("nami");
        store.transactions().run(() -> {
            Account account = store.accounts().byUserId(nami.id()).orElseThrow();
            store.accounts().update(account.withNameKeys(board.doorkeeper().of(mina.username())));
        });
        board.useCase(RenewNameKeys.class).run();
        assertThat(signIn("Mina").identity().userId()).isEqualTo(mina.id());
        assertThat(signIn("Nami").identity().userId()).isEqualTo(nami.id());
    }

    @Test
    void areMadeKeysOfOnceAlone() {
        board.useCase(RenewNameKeys.class).run();
        User mina = old("mina");
        board.useCase(RenewNameKeys.class).run();
        assertThat(store.accountQueries().byUserId(mina.id()).orElseThrow().nameKeys())
                .containsExactly(NameKey.of("by other rules mina"));
    }
}
