package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.EndCredential;
import dev.madang.application.credential.ForgetCredentials;
import dev.madang.application.credential.GiveToken;
import dev.madang.application.credential.Identify;
import dev.madang.application.credential.IssueToken;
import dev.madang.application.credential.Sessions;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.application.store.Store;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.user.RegisterUser;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final String PASSWORD = "a lantern by the old well";

    private final TestBoard board = new TestBoard();
    private final Store store = board.store();

    private SignedIn signUp(Caller caller, String name) {
        return board.useCase(SignUp.class).run(caller, name, "mina@example.com", PASSWORD, "a browser");
    }

    private Caller member(String name) {
        return new Caller(signUp(Caller.ANONYMOUS, name).identity(), null);
    }

    private SignedIn signIn(String name, String password) {
        return board.useCase(SignIn.class).run(Caller.ANONYMOUS, name, password, "a browser", null);
    }

    private Optional<Identity> identify(Credential.Kind kind, String secret, Duration later) {
        return new Identify(store.transactions(), store.credentials(), store.accountQueries(), in(later))
                .run(kind, secret);
    }

    private static Clock in(Duration later) {
        return Clock.fixed(TestBoard.NOW.plus(later), ZoneOffset.UTC);
    }

    private PostView publish(Caller caller, String author) {
        return board.useCase(PublishPost.class).run(caller, draft(author));
    }

    private static PostDraft draft(String author) {
        return new PostDraft(author, author.length() + "@example.com", "Title", "Content", List.of());
    }

    private void edit(Caller caller, long post, Duration later) {
        board.useCase(EditPost.class, in(later)).run(caller, post, new PostEdit("Edited", null, null, Visitors.REASON));
    }

    private void delete(Caller caller, long post) {
        board.useCase(DeletePost.class).run(caller, post, Visitors.REASON, null);
    }

    private static List<Fault> refused(Refusal.Kind kind, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        return refusal.faults();
    }

    @Test
    void postAsThemselves() {
        Caller mina = member("mina");
        assertThat(publish(mina, "").author().name()).isEqualTo("mina");
        assertThat(publish(mina, "mina").author().role()).isEqualTo(Role.MEMBER);
        PostView asGuest = publish(mina, "somebody else");
        assertThat(asGuest.author().role()).isEqualTo(Role.GUEST);
    }

    @Test
    void haveTheirNamesToThemselvesAtEveryWayIn() {
        member("Mina");
        board.register("guest");
        Caller admin = board.member("nami", Role.ADMIN);
        var before = board.everything();
        List<Fault> ofAuthor = List.of(new Fault("author", "name-claimed"));
        List<Fault> ofUsername = List.of(new Fault("username", "name-claimed"));
        for (Caller caller : List.of(Caller.ANONYMOUS, Visitors.guest("key"), admin)) {
            assertThat(refused(Refusal.Kind.CONFLICT, () -> publish(caller, "mina")))
                    .isEqualTo(ofAuthor);
            assertThat(refused(
                            Refusal.Kind.CONFLICT,
                            () -> board.useCase(PublishPosts.class).run(caller, List.of(draft("free"), draft("MINA")))))
                    .containsExactly(new Fault("[1].author", "name-claimed"));
            assertThat(refused(
                            Refusal.Kind.CONFLICT,
                            () -> board.useCase(RegisterUser.class).run(caller, "mina", "x@y")))
                    .isEqualTo(ofUsername);
            assertThat(refused(Refusal.Kind.CONFLICT, () -> signUp(caller, "ｍｉｎａ")))
                    .isEqualTo(ofUsername);
        }
        assertThat(refused(Refusal.Kind.CONFLICT, () -> publish(Caller.ANONYMOUS, "Moderator")))
                .isEqualTo(ofAuthor);
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void wereGuestsOfTheNameBeforeOrFindItFree() {
        Caller guest = Visitors.guest("key");
        PostView own = publish(guest, "mina");
        PostView others = publish(Visitors.guest("other key"), "mina");
        assertThat(refused(Refusal.Kind.CONFLICT, () -> signUp(Visitors.guest("other key"), "mina")))
                .containsExactly(new Fault("username", "name-of-guest"));
        Caller mina = new Caller(signUp(guest, "mina").identity(), null);
        assertThat(store.postQueries().byId(own.id()).orElseThrow().author().role())
                .isEqualTo(Role.MEMBER);
        assertThat(store.postQueries().byId(others.id()).orElseThrow().author().role())
                .isEqualTo(Role.GUEST);
        edit(mina, own.id(), Duration.ofDays(6));
        assertThat(refused(Refusal.Kind.FORBIDDEN, () -> edit(mina, others.id(), Duration.ZERO)))
                .isNotEmpty();
        edit(Visitors.guest("other key"), others.id(), Duration.ZERO);
    }

    @Test
    void changeTheirOwnPostsAndGuestsTheirsForADay() {
        Caller guest = Visitors.guest("key");
        long post = publish(guest, "guest").id();
        edit(guest, post, Duration.ofHours(24).minusNanos(1_000));
        assertThat(refused(Refusal.Kind.UNAUTHENTICATED, () -> edit(guest, post, Duration.ofHours(24))))
                .isNotEmpty();
        assertThat(refused(Refusal.Kind.UNAUTHENTICATED, () -> edit(Visitors.guest("other"), post, Duration.ZERO)))
                .isNotEmpty();
        assertThat(refused(Refusal.Kind.UNAUTHENTICATED, () -> edit(Caller.ANONYMOUS, post, Duration.ZERO)))
                .isNotEmpty();
        assertThat(refused(Refusal.Kind.FORBIDDEN, () -> edit(member("mina"), post, Duration.ZERO)))
                .isNotEmpty();
        long keyless = publish(Caller.ANONYMOUS, "guest").id();
        assertThat(refused(Refusal.Kind.UNAUTHENTICATED, () -> edit(Caller.ANONYMOUS, keyless, Duration.ZERO)))
                .isNotEmpty();
        Caller moderator = board.member("nami", Role.MODERATOR);
        assertThat(refused(Refusal.Kind.FORBIDDEN, () -> edit(moderator, post, Duration.ZERO)))
                .isNotEmpty();
        delete(moderator, post);
        edit(Visitors.ADMIN, keyless, Duration.ZERO);
        assertThat(store.postQueries().byId(post)).isEmpty();
    }

    @Test
    void areKnownByTheirSessionUntilItEnds() {
        SignedIn signedIn = signUp(Caller.ANONYMOUS, "mina");
        String secret = signedIn.secret();
        assertThat(identify(Credential.Kind.SESSION, secret, Duration.ZERO)).contains(signedIn.identity());
        assertThat(identify(Credential.Kind.TOKEN, secret, Duration.ZERO)).isEmpty();
        assertThat(identify(Credential.Kind.SESSION, "other", Duration.ZERO)).isEmpty();
        assertThat(identify(Credential.Kind.SESSION, secret, Duration.ofDays(6)))
                .isPresent();
        assertThat(identify(Credential.Kind.SESSION, secret, Duration.ofDays(12)))
                .isPresent();
        assertThat(identify(Credential.Kind.SESSION, secret, Duration.ofDays(20)))
                .isEmpty();
        assertThat(identify(Credential.Kind.SESSION, secret, Duration.ofDays(12)))
                .isPresent();
        new SignOut(store.transactions(), store.users(), store.credentials())
                .run(new Caller(signedIn.identity(), null));
        assertThat(identify(Credential.Kind.SESSION, secret, Duration.ofDays(12)))
                .isEmpty();
    }

    @Test
    void aWrongNameAndAWrongPasswordAreToldTheSame() {
        signUp(Caller.ANONYMOUS, "mina");
        List<Fault> wrong = List.of(new Fault("", "wrong-credentials"));
        assertThat(faultsOf(() -> signIn("mina", "wrong"))).isEqualTo(wrong);
        assertThat(faultsOf(() -> signIn("nobody", PASSWORD))).isEqualTo(wrong);
        assertThat(faultsOf(() -> signIn("\u0000", PASSWORD))).isEqualTo(wrong);
        board.register("guest");
        assertThat(faultsOf(() -> signIn("guest", PASSWORD))).isEqualTo(wrong);
        assertThat(signIn("Mina", PASSWORD).identity().username()).isEqualTo("mina");
    }

    /** Each is looked at as long as a guess. */
    @Test
    void signInSoOftenInABrowserAlthoughTheyAreRight() {
        long id = signUp(Caller.ANONYMOUS, "mina").identity().userId();
        Device device = new Device(id, "key");
        for (long i = 0; i < most(Allowance.SIGN_IN_DEVICE); i++) {
            signIn(Caller.ANONYMOUS, device);
        }
        assertThat(refused(Refusal.Kind.TOO_MANY, () -> signIn(Caller.ANONYMOUS, device)))
                .isNotEmpty();
        signIn(Caller.ANONYMOUS, new Device(id, "another"));
        signIn("mina", PASSWORD);
    }

    @Test
    void signInSoOftenInAllTheirBrowsers() {
        long id = signUp(Caller.ANONYMOUS, "mina").identity().userId();
        for (long i = 0; i < most(Allowance.SIGN_IN_DEVICES); i++) {
            signIn(Caller.ANONYMOUS, new Device(id, "key " + i));
        }
        assertThat(refused(Refusal.Kind.TOO_MANY, () -> signIn(Caller.ANONYMOUS, new Device(id, "one more"))))
                .isNotEmpty();
        signIn("mina", PASSWORD);
    }

    @Test
    void oneAddressHasOneLimitOfSignInsForAllAccounts() {
        Caller caller = new Caller(null, null, new AddressKey("a".repeat(64)));
        long id = signUp(Caller.ANONYMOUS, "mina").identity().userId();
        for (long i = 0; i < most(Allowance.SIGN_IN_DEVICES_ADDRESS) - 1; i++) {
            board.doorkeeper().spend(Allowance.SIGN_IN_DEVICES_ADDRESS, "a".repeat(64), 1);
        }
        signIn(caller, new Device(id, "key"));
        assertThat(refused(Refusal.Kind.TOO_MANY, () -> signIn(caller, new Device(id, "key"))))
                .isNotEmpty();
        signIn(Caller.ANONYMOUS, new Device(id, "key"));
    }

    private SignedIn signIn(Caller caller, Device device) {
        return board.useCase(SignIn.class).run(caller, "mina", PASSWORD, "a browser", device);
    }

    private static long most(Allowance allowance) {
        return allowance.rates().get(0).most();
    }

    @Test
    void areToldOfAllThatIsWrongWhenTheySignUp() {
        assertThat(faultsOf(() -> board.useCase(SignUp.class).run(Caller.ANONYMOUS, "", "nobody", "short", "")))
                .extracting(Fault::field)
                .containsExactly("username", "email", "password");
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void giveTokensOfTheirOwnAndEndThem() {
        Caller mina = member("mina");
        String token = board.useCase(IssueToken.class).run(mina, PASSWORD, "나의 프로그램", Set.of(Scope.POST));
        Identity program =
                identify(Credential.Kind.TOKEN, token, Duration.ofDays(365)).orElseThrow();
        assertThat(program.scopes()).containsExactly(Scope.POST);
        assertThat(identify(Credential.Kind.TOKEN, token, Duration.ofDays(366))).isEmpty();
        assertThat(identify(Credential.Kind.TOKEN, token.replace("madang_", "madang"), Duration.ZERO))
                .isEmpty();
        EndCredential end = board.useCase(EndCredential.class);
        assertThat(refused(Refusal.Kind.NOT_FOUND, () -> end.run(member("nami"), program.credentialId())))
                .isNotEmpty();
        assertThat(refused(Refusal.Kind.FORBIDDEN, () -> end.run(new Caller(program, null), program.credentialId())))
                .isNotEmpty();
        end.run(mina, program.credentialId());
        assertThat(identify(Credential.Kind.TOKEN, token, Duration.ZERO)).isEmpty();
    }

    @Test
    void nameATokenAndWhatItIsFor() {
        Caller mina = member("mina");
        IssueToken issue = board.useCase(IssueToken.class);
        assertThat(faultsOf(() -> issue.run(mina, PASSWORD, " ", Set.of())))
                .containsExactly(new Fault("name", "required"), new Fault("scopes", "required"));
        assertThat(refused(
                        Refusal.Kind.UNAUTHENTICATED,
                        () -> issue.run(Caller.ANONYMOUS, PASSWORD, "name", Set.of(Scope.READ))))
                .isNotEmpty();
    }

    @Test
    void giveATokenByTheirPasswordAlone() {
        Caller mina = member("mina");
        IssueToken issue = board.useCase(IssueToken.class);
        assertThat(faultsOf(() -> issue.run(mina, "not " + PASSWORD, "name", Set.of(Scope.READ))))
                .containsExactly(new Fault("password", "wrong-password"));
        assertThat(board.useCase(ShowAccount.class).run(mina).tokens()).isEmpty();
    }

    @Test
    void theOperatorGivesMembersTokens() {
        GiveToken give = board.useCase(GiveToken.class);
        long guest = board.register("guest").id();
        assertThat(refused(Refusal.Kind.NOT_FOUND, () -> give.run(guest, "name", Set.of(Scope.READ))))
                .isNotEmpty();
        long mina = signUp(Caller.ANONYMOUS, "mina").identity().userId();
        String token = give.run(mina, "name", Set.of(Scope.READ));
        assertThat(identify(Credential.Kind.TOKEN, token, Duration.ZERO).map(Identity::userId))
                .contains(mina);
    }

    @Test
    void haveSoManyTokensAndNoMore() {
        Caller mina = member("mina");
        GiveToken give = board.useCase(GiveToken.class);
        for (int i = 0; i < Credential.MAX_OF_A_KIND; i++) {
            give.run(1, "program " + i, Set.of(Scope.READ));
        }
        List<Fault> tooMany = List.of(new Fault("", "too-many-tokens", Credential.MAX_OF_A_KIND));
        assertThat(faultsOf(() -> give.run(1, "one more", Set.of(Scope.READ)))).isEqualTo(tooMany);
        IssueToken issue = board.useCase(IssueToken.class);
        assertThat(faultsOf(() -> issue.run(mina, PASSWORD, "one more", Set.of(Scope.READ))))
                .isEqualTo(tooMany);
        long ended = board.useCase(ShowAccount.class).run(mina).tokens().get(0).id();
        board.useCase(EndCredential.class).run(mina, ended);
        assertThat(issue.run(mina, PASSWORD, "in its place", Set.of(Scope.READ)))
                .isNotEmpty();
        assertThat(board.useCase(GiveToken.class, in(Duration.ofDays(366))).run(1, "a year later", Set.of(Scope.READ)))
                .isNotEmpty();
    }

    @Test
    void haveSoManySessionsAndLoseTheOldestForOneMore() {
        SignedIn first = signUp(Caller.ANONYMOUS, "mina");
        SignedIn second = onceMore();
        for (int i = 2; i < Credential.MAX_OF_A_KIND; i++) {
            onceMore();
        }
        assertThat(isGood(first)).isTrue();
        SignedIn last = onceMore();
        assertThat(isGood(first)).isFalse();
        assertThat(isGood(second)).isTrue();
        assertThat(isGood(last)).isTrue();
        assertThat(board.useCase(ShowAccount.class)
                        .run(new Caller(last.identity(), null))
                        .sessions())
                .hasSize(Credential.MAX_OF_A_KIND);
    }

    private SignedIn onceMore() {
        return store.transactions()
                .run(() -> board.useCase(Sessions.class)
                        .begin(store.users().byId(1).orElseThrow(), "", TestBoard.NOW));
    }

    private boolean isGood(SignedIn signedIn) {
        return identify(Credential.Kind.SESSION, signedIn.secret(), Duration.ZERO)
                .isPresent();
    }

    @Test
    void whoseCredentialsHaveExpiredLoseThemForGood() {
        SignedIn mina = signUp(Caller.ANONYMOUS, "mina");
        board.useCase(GiveToken.class).run(1, "program", Set.of(Scope.READ));
        board.useCase(ForgetCredentials.class, in(Duration.ofDays(30))).run();
        assertThat(isGood(mina)).isTrue();
        board.useCase(ForgetCredentials.class, in(Duration.ofDays(31))).run();
        assertThat(isGood(mina)).isFalse();
        assertThat(store.accountQueries().credentials(1, Credential.Kind.TOKEN, 9))
                .hasSize(1);
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAndTokens() {
        Caller mina = member("mina");
        String token = board.useCase(IssueToken.class).run(mina, PASSWORD, "program", Set.of(Scope.POST));
        board.useCase(ChangePassword.class).run(mina, PASSWORD, "another " + PASSWORD, "");
        assertThat(identify(Credential.Kind.TOKEN, token, Duration.ZERO)).isEmpty();
    }
}
