package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.post.PostQueries;
import dev.madang.application.store.Store;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The comments of a post, the newest threads first. */
abstract class NewestThreadContract extends CommentWords {

    NewestThreadContract(Supplier<Store> current) {
        super(current);
    }

    private List<ThreadEntry> newest(Post post, CommentPath from, int limit) {
        return store().commentQueries().thread(post.id(), ThreadOrder.NEWEST, from, limit);
    }

    private List<String> texts(Post post, CommentPath from, int limit) {
        return newest(post, from, limit).stream().map(CommentWords::text).toList();
    }

    private List<String> texts(Post post) {
        return texts(post, CommentPath.END, 1000);
    }

    @Test
    void haveAnswersBelowWhatTheyAnswerAndTheOldestFirst() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Comment a = answer(post, mina, "a");
        Comment b = answer(post, mina, "b");
        answer(other, mina, "other's");
        Comment a1 = answer(a, mina, "a1");
        answer(b, mina, "b1");
        answer(a, mina, "a2");
        answer(a1, mina, "a1x");
        answer(post, mina, "c");
        assertThat(texts(post)).containsExactly("c", "b", "b1", "a", "a1", "a1x", "a2");
        assertThat(texts(other)).containsExactly("other's");
        assertThat(newest(post, CommentPath.END, 9)).containsExactlyInAnyOrderElementsOf(entries(post));
        assertThat(store().commentQueries().thread(99, ThreadOrder.NEWEST, CommentPath.END, 9))
                .isEmpty();
    }

    @Test
    void areInOrderBeyondTen() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        List<Comment> comments = answers(post, mina, 80);
        answer(comments.get(35), mina, "36a");
        assertThat(texts(post)).hasSize(81).startsWith("80", "79", "78").endsWith("3", "2", "1");
        assertThat(texts(post).subList(42, 48)).containsExactly("38", "37", "36", "36a", "35", "34");
    }

    @Test
    void areReadAPageAtATime() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment a = answer(post, mina, "a");
        Comment b = answer(post, mina, "b");
        Comment a1 = answer(a, mina, "a1");
        hidden(answer(post, mina, "hidden"));
        Comment a1x = answer(a1, mina, "a1x");
        answer(b, mina, "b1");
        answer(a, mina, "a2");
        answer(post, mina, "c");
        assertThat(texts(post, CommentPath.END, 3)).containsExactly("c", "b", "b1");
        assertThat(texts(post, CommentPath.END, 4)).containsExactly("c", "b", "b1", "a");
        assertThat(texts(post, CommentPath.END, 2)).containsExactly("c", "b");
        assertThat(texts(post, b.path().next(), 9)).containsExactly("b1", "a", "a1", "a1x", "a2");
        assertThat(texts(post, b.path(), 2)).containsExactly("b", "b1");
        assertThat(texts(post, a1.path().next(), 9)).containsExactly("a1x", "a2");
        assertThat(texts(post, a1x.path(), 1)).containsExactly("a1x");
        assertThat(texts(post, CommentPath.START, 9)).containsExactly("a", "a1", "a1x", "a2");
        List<String> all = texts(post);
        for (int limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(walked(post, limit)).as("by %s", limit).isEqualTo(all);
        }
    }

    /** All pages, one after the other. */
    private List<String> walked(Post post, int limit) {
        List<String> walked = new ArrayList<>();
        List<ThreadEntry> page = newest(post, CommentPath.END, limit);
        while (!page.isEmpty()) {
            page.stream().map(CommentWords::text).forEach(walked::add);
            page = newest(post, page.get(page.size() - 1).path().next(), limit);
        }
        return walked;
    }

    @Test
    void keepThePlacesOfWhatReadersDoNotSee() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment a = answer(post, mina, "a");
        Comment a1 = answer(a, mina, "a1");
        answer(a1, mina, "a1x");
        answer(post, mina, "b");
        remove(a);
        hidden(a1);
        assertThat(texts(post)).containsExactly("b", "(1)", "(1.2)", "a1x");
        assertThat(texts(post, CommentPath.END, 3)).containsExactly("b", "(1)", "(1.2)");
    }

    @Test
    void endWhereAPageIsFull() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment first = answer(post, mina, "first");
        answer(first, mina, "answer");
        String text = "x".repeat(PostQueries.MAX_CONTENT / 2);
        Comment long1 = answer(post, mina, text);
        answer(long1, mina, text);
        answer(long1, mina, "beyond");
        Comment last = answer(post, mina, "last");
        List<ThreadEntry> all = newest(post, CommentPath.END, 9);
        assertThat(all).hasSize(3);
        assertThat(all.get(0).id()).isEqualTo(last.id());
        assertThat(texts(post, all.get(2).path().next(), 9)).containsExactly("beyond", "first", "answer");
        assertThat(walked(post, 9)).hasSize(6);
        answer(first, mina, text);
        answer(first, mina, text);
        answer(first, mina, "too much");
        assertThat(texts(post, first.path(), 9)).hasSize(4);
        assertThat(walked(post, 2)).hasSize(9).isEqualTo(walked(post, 9)).isEqualTo(walked(post, 1));
    }
}
