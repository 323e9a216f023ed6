package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.post.PostQueries;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The comments of a post, in the order in which they are read. */
abstract class ThreadContract extends CommentWords {

    ThreadContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void hasAnswersBelowWhatTheyAnswer() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Comment a = answer(post, mina, "a");
        Comment b = answer(post, mina, "b");
        answer(other, mina, "other's");
        Comment a1 = answer(a, mina, "a1");
        answer(b, mina, "b1");
        Comment a2 = answer(a, mina, "a2");
        answer(a1, mina, "a1x");
        answer(post, mina, "c");
        answer(a2, mina, "a2x");
        assertThat(thread(post)).containsExactly("a", "a1", "a1x", "a2", "a2x", "b", "b1", "c");
        assertThat(thread(other)).containsExactly("other's");
        assertThat(store().commentQueries().thread(99, ThreadOrder.OLDEST, CommentPath.START, 9))
                .isEmpty();
        assertThat(entries(post).get(1)).isEqualTo(ThreadEntry.of(CommentView.of(a1, mina)));
        User nami = register("nami");
        Comment guests = add(new NewComment(
                other.id(),
                null,
                new Authorship(nami.id(), SecretHash.of("a guest's"), NOW),
                new Content("A guest's"),
                Visibility.PUBLISHED));
        Comment reply = answer(guests, nami, "reply");
        assertThat(entries(other).subList(1, 3))
                .containsExactly(
                        ThreadEntry.of(CommentView.of(guests, nami)), ThreadEntry.of(CommentView.of(reply, nami)));
        assertThat(a1.parentId()).isEqualTo(a.id());
    }

    @Test
    void isAsDeepAsItMayBeAndNoDeeper() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment above = answer(post, mina, "1");
        List<Comment> chain = new ArrayList<>(List.of(above));
        for (int i = 2; i < 9; i++) {
            chain.add(answer(chain.get(i - 2), mina, "" + i));
        }
        assertThat(chain).extracting(comment -> comment.path().depth()).containsExactly(1, 2, 3, 4, 4, 4, 4, 4);
        assertThat(chain.get(7).parentId()).isEqualTo(chain.get(6).id());
        answer(post, mina, "last");
        answer(chain.get(2), mina, "beside");
        answer(chain.get(1), mina, "above");
        assertThat(thread(post)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "beside", "above", "last");
    }

    @Test
    void isInOrderBeyondTen() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        List<Comment> comments = answers(post, mina, 80);
        assertThat(thread(post))
                .isEqualTo(comments.stream().map(each -> each.content().value()).toList());
        answer(comments.get(35), mina, "36a");
        assertThat(thread(post).subList(34, 39)).containsExactly("35", "36", "36a", "37", "38");
    }

    @Test
    void isReadAPageAtATime() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment a = answer(post, mina, "a");
        CommentPath end = CommentPath.parse("", "999999999");
        assertThat(count(post, CommentPath.START, end, 9)).isOne();
        Comment b = answer(post, mina, "b");
        Comment a1 = answer(a, mina, "a1");
        hidden(answer(post, mina, "hidden"));
        Comment a1x = answer(a1, mina, "a1x");
        assertThat(page(post, CommentPath.START, 2)).containsExactly("a", "a1");
        assertThat(page(post, CommentPath.START, 9)).containsExactly("a", "a1", "a1x", "b");
        assertThat(page(post, a.path().next(), 2)).containsExactly("a1", "a1x");
        assertThat(page(post, a1x.path().next(), 9)).containsExactly("b");
        assertThat(page(post, b.path(), 9)).containsExactly("b");
        assertThat(page(post, b.path().next(), 9)).isEmpty();
        remove(a1x);
        assertThat(page(post, a1x.path().next(), 9)).containsExactly("b");
        assertThat(count(post, CommentPath.START, end, 9)).isEqualTo(3);
        assertThat(count(post, CommentPath.START, end, 2)).isEqualTo(2);
        assertThat(count(post, CommentPath.START, b.path(), 9)).isEqualTo(2);
        assertThat(count(post, a1.path(), b.path(), 9)).isOne();
        assertThat(count(post, b.path(), b.path(), 9)).isZero();
        assertThat(store().commentQueries().count(99, CommentPath.START, end, 9))
                .isZero();
    }

    private List<String> page(Post post, CommentPath from, int limit) {
        return store().commentQueries().thread(post.id(), ThreadOrder.OLDEST, from, limit).stream()
                .map(CommentWords::text)
                .toList();
    }

    private int count(Post post, CommentPath from, CommentPath before, int most) {
        return store().commentQueries().count(post.id(), from, before, most);
    }

    @Test
    void keepsThePlaceOfWhatReadersDoNotSeeWhileThereAreAnswers() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment a = answer(post, mina, "a");
        Comment b = answer(a, mina, "b");
        Comment c = answer(b, mina, "c");
        Comment d = answer(b, mina, "d");
        answer(post, mina, "last");
        hidden(b);
        assertThat(thread(post)).containsExactly("a", "(1.2)", "c", "d", "last");
        hidden(a);
        assertThat(thread(post)).containsExactly("(1)", "(1.2)", "c", "d", "last");
        hidden(c);
        assertThat(thread(post)).containsExactly("(1)", "(1.2)", "d", "last");
        hidden(d);
        assertThat(thread(post)).containsExactly("last");
        updated(c);
        assertThat(thread(post)).containsExactly("(1)", "(1.2)", "c", "last");
        updated(a);
        assertThat(thread(post)).containsExactly("a", "(1.2)", "c", "last");
        hidden(c);
        assertThat(thread(post)).containsExactly("a", "last");
        updated(b);
        assertThat(thread(post)).containsExactly("a", "b", "last");
    }

    @Test
    void keepsThePlaceOfWhatIsRemovedWhileThereIsAnythingBelow() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment a = answer(post, mina, "a");
        Comment b = answer(a, mina, "b");
        Comment c = answer(b, mina, "c");
        Comment d = answer(b, mina, "d");
        remove(b);
        assertThat(thread(post)).containsExactly("a", "(1.2)", "c", "d");
        assertThat(entries(post).get(1)).isEqualTo(new ThreadEntry(b.id(), b.path(), null));
        assertThat(kept(b.id())).isEmpty();
        assertThat(store().commentQueries().anyById(b.id())).isEmpty();
        remove(a);
        hidden(c);
        assertThat(thread(post)).containsExactly("(1)", "(1.2)", "d");
        remove(d);
        assertThat(thread(post)).isEmpty();
        updated(c);
        assertThat(thread(post)).containsExactly("(1)", "(1.2)", "c");
        remove(c);
        assertThat(thread(post)).isEmpty();
        Comment e = answer(post, mina, "e");
        assertThat(e.path()).isEqualTo(CommentPath.first(5));
        remove(e);
        assertThat(thread(post)).isEmpty();
    }

    /** What waits has a place below what it answers. */
    @Test
    void showsNoPlaceThatOnlyPendingAnswersHave() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment a = answer(post, mina, "a");
        Comment pending = answer(post, a.id(), mina, "b", Visibility.PENDING_LINKS);
        assertThat(thread(post)).containsExactly("a");
        remove(a);
        assertThat(thread(post)).isEmpty();
        updated(pending.withVisibility(Visibility.PUBLISHED));
        assertThat(thread(post)).containsExactly("(1)", "b");
    }

    @Test
    void endsWhereAPageIsFull() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        String text = "x".repeat(PostQueries.MAX_CONTENT / 4);
        for (int i = 0; i < 6; i++) {
            answer(post, mina, text);
        }
        assertThat(entries(post)).hasSize(4);
        assertThat(store().commentQueries().ofMember(mina.id(), 0, 9)).hasSize(4);
        entries(post).forEach(entry -> hidden(kept(entry.id()).orElseThrow()));
        assertThat(entries(post)).hasSize(2);
        assertThat(store().commentQueries().unpublished(false, 0, 9)).hasSize(4);
    }
}
