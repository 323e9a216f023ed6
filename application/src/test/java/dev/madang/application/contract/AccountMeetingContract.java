package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.AcknowledgeWarning;
import dev.madang.application.account.ChangePassword;
import dev.madang.application.account.Leave;
import dev.madang.application.account.RedeemLink;
import dev.madang.application.account.SignIn;
import dev.madang.application.account.SignOut;
import dev.madang.application.account.SignUp;
import dev.madang.application.credential.EndCredential;
import dev.madang.application.credential.EndCredentials;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.credential.IssueToken;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.store.Store;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.user.ChangeProfile;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.RegisterUser;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What opens an account meets what closes it. */
abstract class AccountMeetingContract extends MeetingContract {

    AccountMeetingContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private static Consumer<TestBoard> signsIn(String name) {
        return board -> board.useCase(SignIn.class).run(Caller.ANONYMOUS, name, PASSWORD, "", null);
    }

    private static Consumer<TestBoard> changesPassword(Caller caller) {
        return board -> board.useCase(ChangePassword.class).run(caller, PASSWORD, NEW_PASSWORD, "");
    }

    private static Consumer<TestBoard> redeems(String secret) {
        return board ->
                board.useCase(RedeemLink.class).run(Caller.ANONYMOUS, secret, "m@example.com", NEW_PASSWORD, "");
    }

    private static Consumer<TestBoard> endsAll(long userId) {
        return board -> board.useCase(EndCredentials.class).run(Caller.OPERATOR, userId, Visitors.REASON);
    }

    private static Consumer<TestBoard> leaves(Caller caller, boolean postsStay) {
        return new Several(
                postsStay ? 2 : 3, board -> board.useCase(Leave.class).run(caller, PASSWORD, postsStay));
    }

    private static Consumer<TestBoard> issuesToken(Caller caller) {
        return board -> board.useCase(IssueToken.class).run(caller, PASSWORD, "program", Set.of(Scope.POST));
    }

    private static Consumer<TestBoard> renames(Caller caller, String name) {
        return board -> board.useCase(ChangeProfile.class).run(caller, PASSWORD, name, "new@example.com");
    }

    private static Consumer<TestBoard> suspends(Caller caller) {
        return board -> board.useCase(ModerateMember.class)
                .run(Caller.OPERATOR, id(caller), ModerateMember.Action.SUSPEND, "Too loud", 3);
    }

    private static Consumer<TestBoard> changesRole(Caller caller, Role role) {
        return board -> board.useCase(ChangeRole.class).run(Caller.OPERATOR, id(caller), role, Visitors.REASON);
    }

    private static Consumer<TestBoard> deletesUser(long userId) {
        return board ->
                board.useCase(DeleteUser.class).run(Caller.OPERATOR, userId, Visitors.REASON, Precondition.NONE);
    }

    private String link(long userId) {
        return board().useCase(IssueLink.class).run(Caller.OPERATOR, userId, Visitors.REASON);
    }

    private List<Credential.Kind> credentials(Caller caller) {
        return write(() -> store().users().byId(id(caller)).isPresent())
                ? Stream.of(Credential.Kind.values())
                        .flatMap(kind -> store().accountQueries().credentials(id(caller), kind, 9).stream())
                        .map(Credential::kind)
                        .toList()
                : List.of();
    }

    private String password(Caller caller) {
        return store().accountQueries()
                .byUserId(id(caller))
                .map(Account::password)
                .orElse("");
    }

    @Test
    void aPasswordThatWasChangedSignsInNobody() {
        Caller mina = member("mina");
        assertRefused("wrong-credentials", changesPassword(mina), signsIn("mina"));
        assertThat(credentials(mina)).containsExactly(Credential.Kind.SESSION);
        Caller nami = member("nami");
        assertBothDone(signsIn("nami"), changesPassword(nami));
        assertThat(credentials(nami)).containsExactly(Credential.Kind.SESSION);
    }

    @Test
    void aLinkThatRenewsAPasswordEndsWhatTheOldOneBegan() {
        Caller mina = member("mina");
        assertRefused("wrong-credentials", redeems(link(id(mina))), signsIn("mina"));
        assertThat(credentials(mina)).containsExactly(Credential.Kind.SESSION);
        Caller nami = member("nami");
        assertBothDone(signsIn("nami"), redeems(link(id(nami))));
        assertThat(credentials(nami)).containsExactly(Credential.Kind.SESSION);
    }

    @Test
    void nobodySignsInAfterTheFarewell() {
        Caller mina = member("mina");
        post(mina, "mina", "Stays");
        assertRefused("wrong-credentials", leaves(mina, true), signsIn("mina"));
        assertThat(credentials(mina)).isEmpty();
        Caller nami = member("nami");
        assertRefused("wrong-credentials", deletesUser(id(nami)), signsIn("nami"));
        Caller bora = member("bora");
        assertBothDone(signsIn("bora"), leaves(bora, true));
        assertThat(credentials(bora)).isEmpty();
    }

    @Test
    void oneAdminStays() {
        for (boolean postsStay : new boolean[] {true, false}) {
            Caller admin = admin("admin " + postsStay);
            Caller other = admin("other " + postsStay);
            assertRefused("last-admin", leaves(admin, postsStay), leaves(other, postsStay));
            deletesUser(id(other)).accept(board());
        }
        Caller admin = admin("admin");
        Caller other = admin("other");
        assertRefused("last-admin", changesRole(other, Role.MODERATOR), leaves(admin, true));
    }

    private Caller admin(String name) {
        changesRole(member(name), Role.ADMIN).accept(board());
        return caller(board().useCase(SignIn.class).run(Caller.ANONYMOUS, name, PASSWORD, "", null));
    }

    @Test
    void aLinkIsGoodOnceAndUntilItIsTakenBack() {
        Caller mina = member("mina");
        String first = link(id(mina));
        assertRefused("not-found", redeems(first), redeems(first));
        String second = link(id(mina));
        assertRefused("not-found", endsAll(id(mina)), redeems(second));
        String third = link(id(mina));
        assertRefused(
                "not-found",
                board -> board.useCase(IssueLink.class).run(Caller.OPERATOR, id(mina), Visitors.REASON),
                redeems(third));
        String fourth = link(id(mina));
        assertBothDone(redeems(fourth), endsAll(id(mina)));
        assertThat(credentials(mina)).isEmpty();
        String fifth = link(id(mina));
        assertRefused("not-found", deletesUser(id(mina)), redeems(fifth));
    }

    @Test
    void aGuestsLinkIsGoodForOneMember() {
        Caller key = guest("key");
        post(key, "mina", "A guest's");
        String link = link(user("mina").id());
        assertRefused(
                "not-found",
                new Several(2, board -> board.useCase(SignUp.class).run(key, "mina", "m@example.com", PASSWORD, "")),
                redeems(link));
        post(key, "nami", "A guest's");
        String other = link(user("nami").id());
        assertRefused(
                "name-claimed",
                redeems(other),
                board -> board.useCase(SignUp.class).run(key, "nami", "m@example.com", PASSWORD, ""));
    }

    @Test
    void aTokenEndsWithWhatItWasAskedIn() {
        Caller mina = member("mina");
        assertRefused("unauthenticated", endsAll(id(mina)), issuesToken(mina));
        assertThat(credentials(mina)).isEmpty();
        Caller nami = member("nami");
        assertRefused("unauthenticated", changesPassword(nami), issuesToken(nami));
        Caller bora = member("bora");
        assertRefused("unauthenticated", leaves(bora, true), issuesToken(bora));
        Caller jun = member("jun");
        assertBothDone(issuesToken(jun), endsAll(id(jun)));
        assertThat(credentials(jun)).isEmpty();
        Caller sena = member("sena");
        assertRefused("unauthenticated", board -> board.useCase(SignOut.class).run(sena), issuesToken(sena));
    }

    @Test
    void theOwnPasswordIsGoodForOneChange() {
        SignedIn signedIn = signUp("mina");
        Caller mina = caller(signedIn);
        Caller elsewhere = caller(board().useCase(SignIn.class).run(Caller.ANONYMOUS, "mina", PASSWORD, "", null));
        assertThat(meet(changesPassword(mina), changesPassword(elsewhere))).containsExactly(DONE, "unauthenticated");
        Caller nami = member("nami");
        assertRefused("unauthenticated", changesPassword(nami), renames(nami, "nami nami"));
        assertThat(store().userQueries().byUsername("nami")).isPresent();
        Caller bora = member("bora");
        assertRefused("unauthenticated", changesPassword(bora), leaves(bora, true));
        assertThat(password(bora)).isNotEmpty();
    }

    /** In a session that goes on, as none does after the password was changed. */
    @Test
    void thePasswordIsLookedAtOnceMore() {
        for (Function<Caller, Consumer<TestBoard>> work : List.<Function<Caller, Consumer<TestBoard>>>of(
                AccountMeetingContract::changesPassword,
                caller -> renames(caller, "nami"),
                caller -> leaves(caller, true),
                caller -> leaves(caller, false))) {
            Caller mina = member("mina");
            assertThat(outcomeOf(work.apply(mina), () -> replacePassword(mina))).isEqualTo("wrong-password");
            assertThat(password(mina)).isEqualTo("another hash");
            write(() -> store().users().byId(id(mina)).ifPresent(store().users()::remove));
        }
    }

    private void replacePassword(Caller caller) {
        store().users()
                .byId(id(caller))
                .flatMap(user -> store().accounts().byUserId(user.id()))
                .ifPresent(account -> store().accounts().update(account.withPassword("another hash")));
    }

    @Test
    void whoHasLeftDoesNothingMore() {
        Caller mina = member("mina");
        post(mina, "mina", "Stays");
        assertRefused("unauthenticated", leaves(mina, true), posts(mina, "", "Late"));
        assertThat(titles()).containsExactly("Stays");
        for (boolean postsStay : new boolean[] {true, false}) {
            for (Function<Caller, Consumer<TestBoard>> late : List.<Function<Caller, Consumer<TestBoard>>>of(
                    caller -> renames(caller, "again"),
                    caller -> leaves(caller, false),
                    AccountMeetingContract::issuesToken,
                    caller -> board -> board.useCase(CreateTag.class).run(caller, "late"),
                    caller -> board -> board.useCase(RegisterUser.class).run(caller, "late", "late@example.com"),
                    caller -> posts(caller, "", "Late"))) {
                Caller caller = member("nami");
                assertRefused("unauthenticated", leaves(caller, postsStay), late.apply(caller));
            }
        }
        assertThat(titles()).containsExactly("Stays");
        assertThat(store().tagQueries().byName("late")).isEmpty();
        assertThat(store().userQueries().byUsername("late")).isEmpty();
        assertThat(store().userQueries().byUsername("again")).isEmpty();
    }

    @Test
    void aPostThatCameBeforeTheFarewellGoesWithTheOthers() {
        Caller mina = member("mina");
        assertBothDone(posts(mina, "", "Goes"), leaves(mina, false));
        assertThat(titles()).isEmpty();
        assertThat(store().userQueries().byId(id(mina))).isEmpty();
        Caller nami = member("nami");
        assertBothDone(posts(nami, "", "Goes"), deletesUser(id(nami)));
        assertRefused("unauthenticated", deletesUser(id(member("bora"))), posts(nami, "", "Late"));
        Caller jun = member("jun");
        assertRefused("unauthenticated", deletesUser(id(jun)), posts(jun, "", "Late"));
        assertThat(titles()).isEmpty();
    }

    @Test
    void whoIsSuspendedChangesTheBoardNoMore() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "tag");
        for (Consumer<TestBoard> late : List.<Consumer<TestBoard>>of(
                posts(mina, "", "Late"),
                edits(mina, post, "Late", null),
                board -> board.useCase(DeletePost.class).run(mina, post.id(), "", null),
                board -> board.useCase(CreateTag.class).run(mina, "late"),
                board -> board.useCase(RegisterUser.class).run(mina, "late", "late@example.com"))) {
            assertRefused("suspended", suspends(mina), late);
            board().useCase(ModerateMember.class).run(Caller.OPERATOR, id(mina), ModerateMember.Action.LIFT, "Fine", 0);
        }
        assertThat(titles()).containsExactly("Post");
        assertBothDone(posts(mina, "", "Before"), suspends(mina));
        assertThat(titles()).containsExactly("Before", "Post");
    }

    @Test
    void whoHoldsNoOfficeAnyMoreDoesNothingByIt() {
        PostView post = post(Caller.ANONYMOUS, "guest", "Post", "tag");
        long guest = user("guest").id();
        long tag = store().tagQueries().byName("tag").orElseThrow().id();
        Caller nami = member("nami");
        List<Function<Caller, Consumer<TestBoard>>> offices = List.of(
                caller -> board ->
                        board.useCase(ModeratePost.class).run(caller, post.id(), ModeratePost.Action.HIDE, "why"),
                caller -> board -> board.useCase(UndoContributions.class)
                        .run(
                                caller,
                                UndoStart.post(post.id()),
                                UndoContributions.Extent.ALL_GUESTS,
                                NOW,
                                NOW.plusSeconds(1),
                                "why"),
                caller -> board ->
                        board.useCase(ModerateMember.class).run(caller, id(nami), ModerateMember.Action.WARN, "why", 0),
                caller -> edits(caller, post, "Late", null),
                caller -> board ->
                        board.useCase(RenameTag.class).run(caller, tag, "late", Visitors.REASON, Precondition.NONE),
                caller -> board -> board.useCase(DeleteTag.class).run(caller, tag, Visitors.REASON, Precondition.NONE),
                caller -> board -> board.useCase(ChangeUser.class)
                        .run(caller, guest, "late", null, Visitors.REASON, Precondition.NONE),
                caller ->
                        board -> board.useCase(DeleteUser.class).run(caller, guest, Visitors.REASON, Precondition.NONE),
                caller ->
                        board -> board.useCase(ChangeRole.class).run(caller, id(nami), Role.MODERATOR, Visitors.REASON),
                caller -> board -> board.useCase(IssueLink.class).run(caller, guest, Visitors.REASON),
                caller -> board -> board.useCase(EndCredentials.class).run(caller, id(nami), Visitors.REASON),
                caller -> board -> board.useCase(ChangeMode.class).run(caller, Mode.READ_ONLY, "why"));
        List<Object> before = everything();
        for (int i = 0; i < offices.size(); i++) {
            Caller admin = office("admin " + i, Role.ADMIN);
            assertThat(meet(changesRole(admin, Role.MEMBER), offices.get(i).apply(admin)))
                    .as("%d", i)
                    .containsExactly(DONE, "unauthenticated");
            board().useCase(DeleteUser.class).run(Caller.OPERATOR, id(admin), Visitors.REASON, Precondition.NONE);
        }
        assertThat(everything().subList(0, 7)).isEqualTo(before.subList(0, 7));
        assertThat(credentials(nami)).containsExactly(Credential.Kind.SESSION);
    }

    @Test
    void whoseSessionEndedChangesNothingOfTheAccount() {
        Caller mina = member("mina");
        Caller elsewhere = caller(board().useCase(SignIn.class).run(Caller.ANONYMOUS, "mina", PASSWORD, "", null));
        long session = elsewhere.identified(Right.READ).credentialId();
        Consumer<TestBoard> end = board -> board.useCase(EndCredential.class).run(mina, session);
        assertRefused("unauthenticated", end, posts(elsewhere, "", "Late"));
        assertThat(titles()).isEmpty();
        board().useCase(ModerateMember.class).run(Caller.OPERATOR, id(mina), ModerateMember.Action.WARN, "Too loud", 0);
        assertRefused(
                "unauthenticated",
                endsAll(id(mina)),
                board -> board.useCase(AcknowledgeWarning.class).run(mina));
        assertThat(store().accountQueries().byUserId(id(mina)).map(Account::warning))
                .isPresent();
    }

    @Test
    void bothChangesOfAnAccountAreKept() {
        Caller mina = member("mina");
        assertBothDone(renames(mina, "mina kim"), suspends(mina));
        Optional<Account> account = store().accountQueries().byUserId(id(mina));
        assertThat(account.map(found -> found.email().value())).contains("new@example.com");
        assertThat(account.map(Account::suspendedUntil)).isPresent();
        assertBothDone(
                posts(member("nami"), "", "Own"),
                board -> board.useCase(ChangeUser.class)
                        .run(Caller.OPERATOR, user("nami").id(), "nami kim", null, Visitors.REASON, Precondition.NONE));
        assertThat(store().postQueries().before(PostFilter.byAuthor("nami kim"), null, 9))
                .hasSize(1);
    }
}
