package dev.madang.application.moderation;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignUp;
import dev.madang.application.comment.CommentView;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.moderation.UndoContributions.Extent;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.ForgetOrigins;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.domain.Fault;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UndoContributionsTest {

    private static final Instant LATER = TestBoard.NOW.plusSeconds(1);

    private final TestBoard board = new TestBoard();

    private static Caller from(String guest, String address) {
        return new Caller(
                null,
                SecretHash.of(guest),
                new AddressKey(SecretHash.of(address).value()));
    }

    private PostView publish(Caller caller, String title) {
        return board.useCase(PublishPost.class)
                .run(caller, new PostDraft("guest", "guest@example.com", title, "Whatever", List.of()));
    }

    private long undo(PostView like, Extent extent, Instant from, Instant to) {
        return board.useCase(UndoContributions.class)
                .run(Visitors.ADMIN, UndoStart.post(like.id()), extent, from, to, "Advertising");
    }

    private int counted(PostView like, Extent extent) {
        return board.useCase(CountToUndo.class)
                .run(Visitors.ADMIN, UndoStart.post(like.id()), extent, TestBoard.NOW, LATER);
    }

    private List<String> titles() {
        return board.everything().posts().stream().map(PostView::title).toList();
    }

    @Test
    void hidesAllThatOneGuestWrote() {
        PostView spam = publish(from("spammer", "one"), "spam 1");
        publish(from("spammer", "two"), "spam 2");
        publish(from("neighbour", "one"), "fine");
        assertThat(undo(spam, Extent.GUEST, TestBoard.NOW, LATER)).isEqualTo(2);
        assertThat(titles()).containsExactly("fine");
        assertThat(undo(spam, Extent.GUEST, TestBoard.NOW, LATER)).isZero();
    }

    @Test
    void hidesAllThatCameFromOneAddress() {
        PostView spam = publish(from("a", "one"), "spam 1");
        publish(from("b", "one"), "spam 2");
        publish(from("b", "two"), "fine");
        assertThat(undo(spam, Extent.ADDRESS, TestBoard.NOW, LATER)).isEqualTo(2);
        assertThat(titles()).containsExactly("fine");
    }

    @Test
    void hidesWhatAllGuestsWroteWithinASpanOfTime() {
        PostView spam = publish(from("a", "one"), "spam");
        board.publishAt(TestBoard.NOW.minusSeconds(1), "mina", "before");
        board.publishAt(LATER, "mina", "after");
        assertThat(undo(spam, Extent.ALL_GUESTS, TestBoard.NOW, LATER)).isEqualTo(1);
        assertThat(titles()).containsExactly("after", "before");
    }

    @Test
    void areCountedBefore() {
        PostView spam = publish(from("a", "one"), "spam 1");
        publish(from("a", "two"), "spam 2");
        publish(from("b", "one"), "spam 3");
        publish(from("b", "two"), "spam 4");
        publish(from("c", "one"), "spam 5");
        board.publishAt(LATER, "mina", "after");
        assertThat(counted(spam, Extent.GUEST)).isEqualTo(2);
        assertThat(counted(spam, Extent.ADDRESS)).isEqualTo(3);
        assertThat(counted(spam, Extent.ALL_GUESTS)).isEqualTo(5);
        assertThat(titles()).hasSize(6);
        undo(spam, Extent.GUEST, TestBoard.NOW, LATER);
        assertThat(counted(spam, Extent.GUEST)).isZero();
        assertThat(counted(spam, Extent.ADDRESS)).isEqualTo(2);
        Caller member = Visitors.signedIn(5, "nami", Role.MEMBER);
        assertThat(whyNot(() -> board.useCase(CountToUndo.class)
                        .run(member, UndoStart.post(spam.id()), Extent.GUEST, TestBoard.NOW, LATER)))
                .containsExactly(new Fault("", "insufficient"));
    }

    @Test
    void logsHowManyOfThemInEachBatch() {
        board.useCase(PublishPosts.class)
                .run(
                        Caller.ANONYMOUS,
                        IntStream.range(0, 150)
                                .mapToObj(i -> new PostDraft("guest", "guest@example.com", "spam " + i, "x", List.of()))
                                .toList());
        PostView last = board.everything().posts().get(0);
        assertThat(undo(last, Extent.ALL_GUESTS, TestBoard.NOW, LATER)).isEqualTo(150);
        assertThat(board.everything().posts()).isEmpty();
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .allSatisfy(entry -> assertThat(entry.act()).isEqualTo(ModerationAction.UNDO_POSTS))
                .extracting(EntryView::detail)
                .containsExactly("50", "100");
    }

    @Test
    void saysThatNothingIsKnownOfTheGuestOrTheAddress() {
        PostView post = board.publish("mina", "no cookie, no address");
        for (Extent extent : List.of(Extent.GUEST, Extent.ADDRESS)) {
            assertThat(whyNot(() -> undo(post, extent, TestBoard.NOW, LATER)))
                    .containsExactly(new Fault("extent", "untraceable"));
            assertThat(whyNot(() -> counted(post, extent))).containsExactly(new Fault("extent", "untraceable"));
        }
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        PostView spam = publish(from("a", "one"), "spam");
        for (Instant end : List.of(TestBoard.NOW, TestBoard.NOW.minusSeconds(1))) {
            assertThat(whyNot(() -> undo(spam, Extent.ALL_GUESTS, TestBoard.NOW, end)))
                    .containsExactly(new Fault("to", "too-early", "from"));
        }
        assertThat(titles()).containsExactly("spam");
    }

    @Test
    void forgetsAddressesAfterThirtyDays() {
        PostView spam = publish(from("a", "one"), "spam");
        board.useCase(ForgetOrigins.class).run();
        Clock month = Clock.fixed(TestBoard.NOW.plus(Duration.ofDays(30)), ZoneOffset.UTC);
        board.useCase(ForgetOrigins.class, month).run();
        assertThat(undo(spam, Extent.ADDRESS, LATER, LATER.plusSeconds(1))).isZero();
        board.useCase(ForgetOrigins.class, Clock.offset(month, Duration.ofNanos(1_000)))
                .run();
        assertThat(whyNot(() -> undo(spam, Extent.ADDRESS, TestBoard.NOW, LATER)))
                .containsExactly(new Fault("extent", "untraceable"));
    }

    @Test
    void isForModeratorsAndNeedsAReason() {
        PostView post = publish(from("a", "one"), "post");
        UndoContributions undo = board.useCase(UndoContributions.class);
        assertThat(whyNot(() -> undo.run(
                        Visitors.signedIn(5, "nami", Role.MEMBER),
                        UndoStart.post(post.id()),
                        Extent.GUEST,
                        TestBoard.NOW,
                        LATER,
                        "why")))
                .hasSize(1);
        assertThat(whyNot(() ->
                        undo.run(Visitors.ADMIN, UndoStart.post(post.id()), Extent.GUEST, TestBoard.NOW, LATER, "")))
                .containsExactly(new Fault("reason", "required"));
        assertThat(whyNot(
                        () -> undo.run(Visitors.ADMIN, UndoStart.post(99), Extent.GUEST, TestBoard.NOW, LATER, "why")))
                .containsExactly(new Fault("post", "not-found"));
    }

    @Test
    void leavesWhatMembersWroteAlone() {
        PostView spam = publish(from("a", "one"), "spam");
        Caller guest = from("b", "one");
        publish(guest, "was a guest's");
        Caller member = new Caller(
                board.useCase(SignUp.class)
                        .run(from("c", "one"), "nami", "nami@example.com", "a lantern by the old well", "")
                        .identity(),
                null);
        board.useCase(PublishPost.class).run(member, new PostDraft("", null, "a member's", "x", List.of()));
        assertThat(undo(spam, Extent.ALL_GUESTS, TestBoard.NOW, LATER)).isEqualTo(2);
        assertThat(titles()).containsExactly("a member's");
    }

    @Test
    void beginsAtAPostThatIsHiddenItself() {
        PostView spam = publish(from("spammer", "one"), "spam 1");
        publish(from("spammer", "one"), "spam 2");
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, spam.id(), ModeratePost.Action.HIDE, "why");
        assertThat(undo(spam, Extent.ADDRESS, TestBoard.NOW, LATER)).isEqualTo(1);
        assertThat(titles()).isEmpty();
    }

    @Test
    void hidesWhatIsPendingTooAndTakesNothingForAnEdit() {
        PostView spam = publish(from("spammer", "one"), "spam");
        PostView pending = publish(from("spammer", "one"), "www.a www.b www.c");
        assertThat(undo(pending, Extent.ADDRESS, TestBoard.NOW, LATER)).isEqualTo(2);
        assertThat(kept(spam)).returns(Visibility.HIDDEN, Post::visibility).returns(1, Post::version);
        assertThat(kept(spam).editedAt()).isNull();
        assertThat(kept(pending).visibility()).isEqualTo(Visibility.HIDDEN);
    }

    private Post kept(PostView post) {
        return board.store()
                .transactions()
                .run(() -> board.store().posts().byId(post.id()).orElseThrow());
    }

    @Test
    void writesDownWhoAndWhyAndNothingIfNothingWasHidden() {
        PostView spam = publish(from("a", "one"), "spam");
        assertThat(undo(spam, Extent.GUEST, LATER, LATER.plusSeconds(1))).isZero();
        assertThat(whyNot(() -> undo(board.publish("mina", "x"), Extent.GUEST, TestBoard.NOW, LATER)))
                .hasSize(1);
        undo(spam, Extent.GUEST, TestBoard.NOW, LATER);
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::actorId, EntryView::subjectId, EntryView::detail, EntryView::reason)
                .containsExactly(tuple(0L, spam.id(), "1", "Advertising"));
    }

    @Test
    void endsWithTheBatchThatTakesTheLastOfThem() {
        board.useCase(PublishPosts.class)
                .run(
                        Caller.ANONYMOUS,
                        IntStream.range(0, 200)
                                .mapToObj(i -> new PostDraft("guest", "guest@example.com", "spam " + i, "x", List.of()))
                                .toList());
        assertThat(undo(board.everything().posts().get(0), Extent.ALL_GUESTS, TestBoard.NOW, LATER))
                .isEqualTo(200);
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::detail)
                .containsExactly("100", "100");
    }

    @Test
    void hidesCommentsToo() {
        Caller guest = new Caller(null, SecretHash.of("a spammer's"), new AddressKey(Sha256.of("a spammer's home")));
        Caller other = new Caller(null, SecretHash.of("another's"), new AddressKey(Sha256.of("elsewhere")));
        long post = board.publish("author", "A post").id();
        WriteComment write = board.useCase(WriteComment.class);
        CommentView first = write.run(guest, post, null, new CommentDraft("spam", "", "Buy"));
        CommentView second = write.run(guest, post, first.id(), new CommentDraft("more spam", "", "Buy now"));
        CommentView innocent = write.run(other, post, null, new CommentDraft("reader", "", "Hello"));
        UndoContributions undo = board.useCase(UndoContributions.class);
        UndoStart start = UndoStart.comment(first.id());
        for (Extent extent : List.of(Extent.GUEST, Extent.ADDRESS)) {
            assertThat(board.useCase(CountToUndo.class).run(Visitors.ADMIN, start, extent, TestBoard.NOW, LATER))
                    .isEqualTo(2);
            assertThat(undo.run(Visitors.ADMIN, start, extent, TestBoard.NOW, LATER, "Advertising"))
                    .isEqualTo(2);
            assertThat(board.store().commentQueries().unpublished(false, 0, 9))
                    .extracting(CommentView::id)
                    .containsExactly(first.id(), second.id());
            for (CommentView hidden : List.of(first, second)) {
                board.useCase(ModerateComment.class)
                        .run(Visitors.ADMIN, hidden.id(), ModerateComment.Action.RESTORE, "Again");
            }
        }
        assertThat(undo.run(Visitors.ADMIN, start, Extent.ALL_GUESTS, TestBoard.NOW, LATER, "All"))
                .isEqualTo(4);
        assertThat(board.store().commentQueries().byId(innocent.id())).isEmpty();
        assertThat(board.useCase(BrowseModerationLog.class).run(Long.MAX_VALUE, Limit.DEFAULT).items().stream()
                        .filter(entry -> entry.act() == ModerationAction.UNDO_COMMENTS)
                        .map(EntryView::detail))
                .containsExactly("3", "1", "2", "2");
        CommentView untraced = write.run(
                Caller.ANONYMOUS, board.publish("author", "B").id(), null, new CommentDraft("nobody", "", "Hi"));
        assertThat(whyNot(() -> undo.run(
                        Visitors.ADMIN, UndoStart.comment(untraced.id()), Extent.GUEST, TestBoard.NOW, LATER, "Why")))
                .containsExactly(new Fault("extent", "untraceable"));
    }
}
