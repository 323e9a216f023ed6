package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.report.Waiting;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.Discussion;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments, kept and read. */
abstract class CommentContract extends CommentWords {

    private static final Instant LATER = NOW.plusSeconds(60).plusNanos(1_000);
    private static final SecretHash KEY = SecretHash.of("a guest's");

    CommentContract(Supplier<Store> current) {
        super(current);
    }

    private static NewComment guests(Post post, User author, String text) {
        return new NewComment(
                post.id(), null, new Authorship(author.id(), KEY, LATER), new Content(text), Visibility.PENDING_HASTE);
    }

    private void assertKept(Comment comment, User author) {
        assertThat(kept(comment.id())).contains(comment);
        assertThat(store().commentQueries().anyById(comment.id())).contains(CommentView.of(comment, author));
        assertThat(store().commentQueries().byId(comment.id()))
                .isEqualTo(Optional.of(CommentView.of(comment, author))
                        .filter(view -> view.visibility().isPublished()));
    }

    @Test
    void areKeptOfEachPost() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Comment first = answer(post, nami, "첫 댓글");
        Comment others = answer(other, mina, "Other's");
        Comment second = answer(post, mina, "Second\u00e9");
        Comment reply = answer(first, mina, "Reply");
        Comment pending = add(guests(post, nami, "Pending"));
        assertThat(Stream.of(first, others, second, reply, pending).map(Comment::id))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(first)
                .isEqualTo(new Comment(
                        1,
                        post.id(),
                        null,
                        CommentPath.first(1),
                        new Authorship(nami.id(), null, NOW),
                        new Content("첫 댓글"),
                        false,
                        Visibility.PUBLISHED,
                        1,
                        null));
        assertThat(pending.guestKey()).isEqualTo(KEY);
        assertThat(pending.authorship().at()).isEqualTo(LATER);
        assertKept(first, nami);
        assertKept(second, mina);
        assertKept(others, mina);
        assertKept(reply, mina);
        assertKept(pending, nami);
        assertKept(updated(pending.withVisibility(Visibility.PUBLISHED)), nami);
        assertThat(kept(9)).isEmpty();
        assertThat(store().commentQueries().anyById(9)).isEmpty();
        assertThat(store().commentQueries().byId(9)).isEmpty();
    }

    @Test
    void areDatedToTheMicrosecond() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        for (Instant time : List.of(NOW, Instant.parse("1969-12-31T23:59:59.999999Z"))) {
            Comment comment = add(new NewComment(
                    post.id(),
                    null,
                    new Authorship(mina.id(), null, time.plusNanos(999)),
                    new Content("A text"),
                    Visibility.PUBLISHED));
            assertThat(comment.authorship().at()).isEqualTo(time);
            assertKept(comment, mina);
            write(() -> store().comments().update(comment.edited(new Content("Another"), time.plusNanos(999))));
            assertKept(comment.edited(new Content("Another"), time), mina);
        }
    }

    @Test
    void areAsLongAsPostsAre() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        assertKept(answer(post, mina, "가".repeat(Content.MAX_BYTES / 3)), mina);
    }

    @Test
    void areChangedInPlace() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment first = answer(post, mina, "First");
        Comment second = answer(post, mina, "Second");
        Comment edited = updated(first.edited(new Content("Edited"), LATER));
        assertKept(edited, mina);
        assertKept(updated(edited.withLocked(true)), mina);
        assertKept(updated(edited.withVisibility(Visibility.HIDDEN)), mina);
        assertKept(updated(edited.withVisibility(Visibility.PENDING_LINKS)), mina);
        assertKept(updated(first), mina);
        assertKept(second, mina);
        write(() -> {
            store().comments().remove(first);
            store().comments().update(edited);
            store().comments().remove(first);
        });
        assertThat(kept(first.id())).isEmpty();
        assertThat(thread(post)).containsExactly("Second");
    }

    @Test
    void areOfAPostThatIsPublished() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Comment comment = answer(post, mina, "Comment");
        Comment hidden = hidden(answer(post, mina, "Hidden"));
        assertThat(discussion(post.id())).contains(new Discussion(post.id(), false));
        Comment guests = updated(add(guests(post, mina, "A guest's")).withVisibility(Visibility.PUBLISHED));
        assertThat(entries(post))
                .extracting(ThreadEntry::comment)
                .containsExactly(CommentView.of(comment, mina), CommentView.of(guests, mina));
        assertThat(answered(post, comment.id())).contains(comment.authorship());
        assertThat(answered(post, guests.id())).contains(guests.authorship());
        assertThat(answered(other, comment.id())).isEmpty();
        assertThat(answered(post, hidden.id())).isEmpty();
        assertThat(answered(post, 99)).isEmpty();
        updated(other.withLocked(true));
        assertThat(discussion(other.id())).contains(new Discussion(other.id(), true));
        assertThat(discussion(post.id())).contains(new Discussion(post.id(), false));
        assertThat(discussion(99)).isEmpty();
        for (Visibility away : List.of(Visibility.HIDDEN, Visibility.PENDING_TRAP)) {
            withVisibility(post, away);
            assertThat(discussion(post.id())).isEmpty();
            assertThat(store().commentQueries().byId(comment.id())).isEmpty();
            assertThat(store().commentQueries().anyById(comment.id())).contains(CommentView.of(comment, mina));
            assertThat(thread(post)).containsExactly("Comment", "A guest's");
        }
        withVisibility(post, Visibility.PUBLISHED);
        assertKept(comment, mina);
        write(() -> store().posts().remove(post));
        assertThat(kept(comment.id())).isEmpty();
        assertThat(store().commentQueries().anyById(comment.id())).isEmpty();
        assertThat(thread(post)).isEmpty();
        assertThat(discussion(post.id())).isEmpty();
        assertThat(thread(other)).isEmpty();
    }

    @Test
    void areKnownWhileTheyArePublished() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment first = answer(post, mina, "First");
        Comment hidden = hidden(answer(post, mina, "Hidden"));
        Comment second = answer(first, mina, "Second");
        List<Long> all = List.of(first.id(), hidden.id(), second.id(), 99L);
        assertThat(store().commentQueries().published(all)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(store().commentQueries().published(List.of(second.id()))).containsExactly(second.id());
        assertThat(store().commentQueries().published(List.of())).isEmpty();
        write(() -> {
            store().comments().remove(first);
            assertThat(store().commentQueries().published(all)).containsExactly(second.id());
        });
        updated(hidden.withVisibility(Visibility.PUBLISHED));
        withVisibility(post, Visibility.HIDDEN);
        assertThat(store().commentQueries().published(all)).containsExactlyInAnyOrder(hidden.id(), second.id());
    }

    private Optional<Discussion> discussion(long post) {
        return write(() -> store().comments().discussion(post));
    }

    private Optional<Authorship> answered(Post post, long comment) {
        return write(() -> store().comments().answered(post.id(), comment));
    }

    @Test
    void areCountedWhileTheyArePublished() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        assertThat(comments(post)).isZero();
        Comment first = answer(post, mina, "First");
        Comment second = answer(first, mina, "Second");
        answer(other, mina, "Other's");
        add(guests(post, mina, "Pending"));
        assertThat(comments(post)).isEqualTo(2);
        assertThat(comments(other)).isOne();
        hidden(first);
        assertThat(comments(post)).isOne();
        updated(first.withVisibility(Visibility.PENDING_LINKS));
        assertThat(comments(post)).isOne();
        write(() -> store().comments().remove(first));
        assertThat(comments(post)).isOne();
        write(() -> store().comments().remove(second));
        assertThat(comments(post)).isZero();
        assertThat(comments(other)).isOne();
        updated(post.withLocked(true).withVisibility(Visibility.HIDDEN));
        assertThat(comments(post)).isZero();
    }

    private long comments(Post post) {
        long count =
                store().moderationQueries().postById(post.id()).orElseThrow().commentCount();
        store().postQueries()
                .byId(post.id())
                .ifPresent(view -> assertThat(view.commentCount()).isEqualTo(count));
        return count;
    }

    @Test
    void waitForAModerator() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        List<Comment> all = Stream.of(Visibility.values())
                .map(visibility -> answer(
                        post, visibility == Visibility.PENDING_TRAP ? 1L : null, mina, visibility.code(), visibility))
                .toList();
        assertThat(store().reportQueries().waiting(9)).isEqualTo(new Waiting(0, 3, 0));
        assertThat(store().reportQueries().waiting(2)).isEqualTo(new Waiting(0, 2, 0));
        assertThat(unpublished(true, 0, 9)).containsExactly("pending-links", "pending-trap", "pending-haste");
        assertThat(unpublished(false, 0, 9)).containsExactly("hidden");
        assertThat(unpublished(true, all.get(1).id(), 1)).containsExactly("pending-trap");
        assertThat(unpublished(false, all.get(4).id(), 1)).isEmpty();
        assertThat(store().commentQueries().unpublished(true, 0, 9))
                .isEqualTo(all.subList(1, 4).stream()
                        .map(comment -> CommentView.of(comment, mina))
                        .toList());
        assertThat(unpublished(true, 0, 1)).containsExactly("pending-links");
        updated(all.get(2).withVisibility(Visibility.PUBLISHED));
        write(() -> store().comments().remove(all.get(4)));
        assertThat(unpublished(true, 0, 9)).containsExactly("pending-links", "pending-haste");
        assertThat(unpublished(false, 0, 9)).isEmpty();
        withVisibility(post, Visibility.HIDDEN);
        assertThat(unpublished(true, 0, 9)).hasSize(2);
    }

    private List<String> unpublished(boolean pending, long after, int limit) {
        return store().commentQueries().unpublished(pending, after, limit).stream()
                .map(CommentView::content)
                .toList();
    }

    @Test
    void areListedOfTheirMember() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(nami, "Post");
        assertThat(store().commentQueries().ofMember(mina.id(), 0, 9)).isEmpty();
        Comment first = answer(post, mina, "First");
        answer(post, nami, "Nami's");
        add(guests(post, mina, "A guest's"));
        Comment hidden = hidden(answer(first, mina, "Hidden"));
        Comment last = answer(publish(nami, "Other"), mina, "Last");
        assertThat(store().commentQueries().ofMember(mina.id(), 0, 9))
                .containsExactly(CommentView.of(first, mina), CommentView.of(hidden, mina), CommentView.of(last, mina));
        assertThat(store().commentQueries().ofMember(mina.id(), first.id(), 1))
                .containsExactly(CommentView.of(hidden, mina));
        assertThat(store().commentQueries().ofMember(99, 0, 9)).isEmpty();
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment first = answer(post, mina, "First");
        Comment reply = answer(first, mina, "Reply");
        Post other = publish(mina, "Other");
        List<ThreadEntry> before = entries(post);
        writeInVain(() -> {
            Comment inVain = store().comments().add(draft(post.id(), null, mina, "In vain", Visibility.PUBLISHED));
            store().comments().add(draft(other.id(), null, mina, "In vain", Visibility.PUBLISHED));
            store().comments().update(reply.withVisibility(Visibility.HIDDEN));
            store().comments().remove(first);
            assertThat(comments(post)).isOne();
            assertThat(thread(post)).containsExactly("In vain");
            assertThat(store().commentQueries().byId(inVain.id())).contains(CommentView.of(inVain, mina));
            assertThat(store().commentQueries().anyById(first.id())).isEmpty();
            assertThat(unpublished(false, 0, 9)).containsExactly("Reply");
            assertThat(store().commentQueries().ofMember(mina.id(), 0, 9)).hasSize(3);
            assertThat(store().commentQueries().count(post.id(), CommentPath.START, CommentPath.first(9), 9))
                    .isOne();
        });
        assertThat(entries(post)).isEqualTo(before);
        assertThat(comments(post)).isEqualTo(2);
        assertThat(answer(post, mina, "Next").path()).isEqualTo(CommentPath.first(3));
        assertThat(answer(other, mina, "First").path()).isEqualTo(CommentPath.first(1));
        write(() -> store().comments().remove(first));
        writeInVain(() -> {
            store().comments().remove(reply);
            assertThat(thread(post)).containsExactly("Next");
        });
        assertThat(thread(post)).containsExactly("(1)", "Reply", "Next");
    }

    @Test
    void needATransaction() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment comment = answer(post, mina, "Comment");
        assertNeedTransaction(
                () -> store().comments().discussion(post.id()),
                () -> store().comments().answered(post.id(), comment.id()),
                () -> store().comments().add(draft(post.id(), null, mina, "Another", Visibility.PUBLISHED)),
                () -> store().comments().byId(comment.id()),
                () -> store().comments().update(comment),
                () -> store().comments().remove(comment),
                () -> store().comments().adopt(mina.id(), KEY),
                () -> store().comments().hasAny(mina.id()),
                () -> store().comments().countGuests(mina.id(), 1),
                () -> store().comments().moveGuests(mina.id(), 2),
                () -> store().comments().removeOwn(mina.id(), 1),
                () -> store().comments().removeGuests(mina.id(), 1));
    }
}
