package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.Identify;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.credential.IssueToken;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ReadAnyPost;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.Username;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who leave, and what they take along. */
class FarewellsTest {

    private static final String PASSWORD = "a lantern by the old well";
    private static final Caller SECOND = Visitors.guest("second");

    private final TestBoard board = new TestBoard();
    private final SignedIn signedIn =
            board.useCase(SignUp.class).run(Caller.ANONYMOUS, "mina", "mina@example.com", PASSWORD, "Firefox");
    private final Caller mina = new Caller(signedIn.identity(), null);

    private PostView publish(String title) {
        return board.useCase(PublishPost.class).run(mina, new PostDraft("", null, title, "About " + title, List.of()));
    }

    @Test
    void leaveTheirPostsUnderNobodysName() {
        PostView post = publish("Stays");
        board.useCase(IssueToken.class).run(mina, PASSWORD, "program", Set.of(Scope.READ));
        board.useCase(Leave.class).run(mina, PASSWORD, true);
        assertThat(board.everything().posts())
                .extracting(
                        PostView::id,
                        view -> view.author().name(),
                        view -> view.author().role())
                .containsExactly(tuple(post.id(), "former member 1", Role.FORMER));
        UserView user = board.everything().users().get(0);
        assertThat(user.email()).isNull();
        assertThat(board.store().accountQueries().byUserId(1)).isEmpty();
        assertThat(credentials()).isEmpty();
        assertThat(board.useCase(Identify.class).run(Credential.Kind.SESSION, signedIn.secret()))
                .isEmpty();
        assertThat(board.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, "mina", "mina@example.com", PASSWORD, "")
                        .identity()
                        .userId())
                .isEqualTo(2);
    }

    @Test
    void takeManyPostsAlong() {
        for (int i = 0; i < 60; i++) {
            publish("Goes " + i);
        }
        board.useCase(Leave.class).run(mina, PASSWORD, false);
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void leaveNothingElseOfThemselvesInTheStore() {
        publish("Stays");
        hide(publish("Hidden"));
        board.useCase(ModerateMember.class).run(Visitors.ADMIN, 1, ModerateMember.Action.WARN, "Too loud", 0);
        board.useCase(IssueLink.class).run(Visitors.ADMIN, 1, Visitors.REASON);
        assertThat(traces()).contains("mina");
        board.useCase(Leave.class).run(mina, PASSWORD, true);
        assertThat(traces()).contains("former member 1").doesNotContain("mina");
        assertThat(unpublished()).extracting(post -> post.author().name()).containsExactly("former member 1");
        board.store().transactions().run(() -> {
            assertThat(board.store().accounts().byUserId(1)).isEmpty();
            assertThat(board.store().accounts().holder(board.doorkeeper().of(new Username("mina"))))
                    .isEmpty();
        });
    }

    /** All that a store gives of anybody, as text. */
    private String traces() {
        return board.everything()
                + board.store()
                        .transactions()
                        .run(() -> board.store().users().byId(1))
                        .toString()
                + unpublished()
                + board.useCase(BrowseModerationLog.class).run(Long.MAX_VALUE, Limit.DEFAULT)
                + credentials();
    }

    private List<Credential> credentials() {
        return Arrays.stream(Credential.Kind.values())
                .flatMap(kind -> board.store().accountQueries().credentials(1, kind, 9).stream())
                .toList();
    }

    private void hide(PostView post) {
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post.id(), ModeratePost.Action.HIDE, "why");
    }

    private List<PostView> unpublished() {
        return board.store().moderationQueries().unpublishedBy(1, 0, 999);
    }

    @Test
    void takeTheirPostsAlong() {
        publish("Goes");
        makePending(publish("Goes too"));
        board.useCase(Leave.class).run(mina, PASSWORD, false);
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
        assertThat(unpublished()).isEmpty();
        assertThat(whyNot(() -> board.useCase(ReadAnyPost.class).run(Visitors.ADMIN, 2)))
                .containsExactly(new Fault("post", "not-found"));
    }

    private void makePending(PostView view) {
        board.store().transactions().run(() -> {
            Post post = board.store().posts().byId(view.id()).orElseThrow();
            board.store().posts().update(post.withVisibility(Visibility.PENDING_LINKS));
        });
    }

    @Test
    void leaveWhatAModeratorHasLockedOrHidden() {
        publish("Goes");
        PostView locked = publish("Locked");
        PostView both = publish("Locked and pending");
        PostView hidden = publish("Hidden");
        for (PostView post : List.of(locked, both)) {
            board.useCase(ModeratePost.class).run(Visitors.ADMIN, post.id(), ModeratePost.Action.LOCK, "why");
        }
        makePending(both);
        hide(hidden);
        board.useCase(Leave.class).run(mina, PASSWORD, false);
        assertThat(board.everything().posts())
                .extracting(PostView::title, post -> post.author().name(), PostView::locked)
                .containsExactly(tuple("Locked", "former member 1", true));
        assertThat(unpublished())
                .extracting(PostView::title, post -> post.author().name())
                .containsExactly(tuple("Locked and pending", "former member 1"), tuple("Hidden", "former member 1"));
        assertThat(traces()).doesNotContain("mina");
    }

    @Test
    void leaveThePostsOfOthersThatWroteUnderTheNameBefore() {
        Caller bora = claimAfterAnotherGuest();
        long others = board.everything().posts().stream()
                .filter(post -> post.title().equals("The second's"))
                .findFirst()
                .orElseThrow()
                .id();
        board.useCase(Leave.class).run(bora, PASSWORD, false);
        assertThat(board.everything().posts())
                .extracting(
                        PostView::id,
                        post -> post.author().name(),
                        post -> post.author().role())
                .containsExactly(tuple(others, "bora", Role.GUEST));
        assertThat(board.everything().users())
                .extracting(user -> user.username(), user -> user.id(), user -> user.postCount())
                .containsExactly(tuple("mina", 1L, 0L), tuple("bora", 3L, 1L));
        assertThat(board.store().moderationQueries().unpublishedBy(3, 0, 9))
                .extracting(PostView::title)
                .containsExactly("The second's www.a www.b www.c");
        assertThat(board.store().accountQueries().byUserId(2)).isEmpty();
        board.useCase(EditPost.class).run(SECOND, others, new PostEdit("Still mine", null, null, ""));
    }

    /** The first of two guests of one name, each of whom has a post on the board and one that is pending. */
    private Caller claimAfterAnotherGuest() {
        Caller first = Visitors.guest("first");
        for (Caller guest : List.of(first, SECOND)) {
            String whose = guest.equals(first) ? "The first's" : "The second's";
            asGuest(guest, whose);
            asGuest(guest, whose + " www.a www.b www.c");
        }
        return new Caller(
                board.useCase(SignUp.class)
                        .run(first, "bora", "bora@example.com", PASSWORD, "")
                        .identity(),
                null);
    }

    private PostView asGuest(Caller guest, String title) {
        return board.useCase(PublishPost.class)
                .run(guest, new PostDraft("bora", "bora@example.com", title, "Whatever", List.of()));
    }

    @Test
    void areNotForTheOnlyAdmin() {
        publish("Stays");
        Caller admin = promoted("mina", 1);
        assertThat(whyNot(() -> board.useCase(Leave.class).run(admin, PASSWORD, false)))
                .containsExactly(new Fault("", "last-admin"));
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("Stays");
        board.member("another", Role.ADMIN);
        board.useCase(Leave.class).run(admin, PASSWORD, false);
        assertThat(board.everything().posts()).isEmpty();
    }

    private Caller promoted(String name, long id) {
        board.useCase(ChangeRole.class).run(Caller.OPERATOR, id, Role.ADMIN, Visitors.REASON);
        return new Caller(
                board.useCase(SignIn.class)
                        .run(Caller.ANONYMOUS, name, PASSWORD, "", null)
                        .identity(),
                null);
    }

    @Test
    void needTheirPassword() {
        assertThat(whyNot(() -> board.useCase(Leave.class).run(mina, "another password", true)))
                .containsExactly(new Fault("password", "wrong-password"));
        assertThat(whyNot(() -> board.useCase(Leave.class).run(Caller.ANONYMOUS, PASSWORD, true)))
                .containsExactly(new Fault("", "unauthenticated"));
        assertThat(whyNot(() -> board.useCase(Leave.class)
                        .run(Visitors.program(1, "mina", Role.MEMBER, Scope.values()), PASSWORD, true)))
                .containsExactly(new Fault("", "insufficient"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "former member 1",
                "Former Member 22",
                "former member ７",
                "former member ٧",
                "former member Ⅶ",
                "former member #7",
                "former member (7)",
                "떠난 회원 7",
                "탈퇴한 회원 7",
                "관리자 2",
                "관리자２",
                "administrator1",
                "system ²",
                "1관리자",
                "7 administrator",
                "①administrator②",
                "３시스템",
                "관리자二",
                "(운영자)"
            })
    void keepTheirPlaceholderFromOthers(String name) {
        assertThat(whyNot(() -> board.useCase(SignUp.class).run(Caller.ANONYMOUS, name, "x@example.com", PASSWORD, "")))
                .containsExactly(new Fault("username", "name-claimed"));
        assertThat(whyNot(() -> board.useCase(PublishPost.class)
                        .run(Caller.ANONYMOUS, new PostDraft(name, "x@example.com", "t", "c", List.of()))))
                .containsExactly(new Fault("author", "name-claimed"));
    }

    @Test
    void haveAllTheirDataHandedToThem() {
        List<String> titles = IntStream.range(0, 120)
                .mapToObj(i -> publish("Post " + i).title())
                .toList();
        board.publish("nami", "Somebody else's");
        var data = board.useCase(ExportAccount.class).run(mina);
        assertThat(data.account().email()).isEqualTo("mina@example.com");
        assertThat(data.account().sessions()).hasSize(1);
        assertThat(data.posts()).extracting(PostView::title).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(data.unpublished()).isEmpty();
    }

    @Test
    void haveAlsoThoseOfTheirPostsHandedToThemThatAreNotOnTheBoard() {
        List<PostView> hidden =
                IntStream.range(0, 120).mapToObj(i -> publish("Post " + i)).toList();
        hidden.forEach(this::hide);
        var data = board.useCase(ExportAccount.class).run(mina);
        assertThat(data.posts()).isEmpty();
        assertThat(data.unpublished())
                .extracting(PostView::id)
                .containsExactlyElementsOf(hidden.stream().map(PostView::id).toList());
    }

    @Test
    void areHandedNothingThatOthersWroteUnderTheNameBefore() {
        Caller bora = claimAfterAnotherGuest();
        var data = board.useCase(ExportAccount.class).run(bora);
        assertThat(data.posts()).extracting(PostView::title).containsExactly("The first's");
        assertThat(data.unpublished()).extracting(PostView::title).containsExactly("The first's www.a www.b www.c");
    }

    @Test
    void areForMembersInASessionAlone() {
        ExportAccount export = board.useCase(ExportAccount.class);
        assertThat(whyNot(() -> export.run(Caller.ANONYMOUS))).containsExactly(new Fault("", "unauthenticated"));
        assertThat(whyNot(() -> export.run(Visitors.program(1, "mina", Role.MEMBER, Scope.values()))))
                .containsExactly(new Fault("", "insufficient"));
    }
}
