package dev.madang.application.tag;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTagsTest {

    private final TestBoard board = new TestBoard();
    private final ReadTag readTag = new ReadTag(board.store().tagQueries());
    private final BrowseTags browseTags = new BrowseTags(board.store().tagQueries());
    private final ShowTaggedPosts showTaggedPosts = board.useCase(ShowTaggedPosts.class);

    @Test
    void readsATagByIdWithItsNumberOfPosts() {
        board.publish("mina", "One", "Web");
        board.publish("jun", "Two", "Web");
        assertThat(readTag.run(Caller.ANONYMOUS, 1)).isEqualTo(new TagView(1, "Web", 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 0, -1, Long.MAX_VALUE})
    void doesNotFindATagThatIsNotThere(long id) {
        board.publish("mina", "One", "Web");
        assertThat(notFoundBy(() -> readTag.run(Caller.ANONYMOUS, id))).isEqualTo("tag");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void browsesEachTagOnceInOrder(int limit) {
        board.publish("mina", "A post", "d", "c", "b", "a");
        List<String> seen = new ArrayList<>();
        Page<TagView, Long> page = browseTags.run(Caller.ANONYMOUS, 0, new Limit(limit));
        page.items().forEach(tag -> seen.add(tag.name()));
        for (Long next = page.next(); next != null; next = page.next()) {
            page = browseTags.run(Caller.ANONYMOUS, next, new Limit(limit));
            page.items().forEach(tag -> seen.add(tag.name()));
        }
        assertThat(seen).containsExactly("d", "c", "b", "a");
    }

    @Test
    void showsATagWithItsPostsOnlyNewestFirst() {
        board.publish("mina", "One", "한글", "Web");
        board.publish("mina", "Not this one", "Web");
        board.publish("jun", "Two", "한글");
        String decomposed = Normalizer.normalize("한글", Normalizer.Form.NFD);
        TaggedPosts shown = showTaggedPosts.run(Caller.ANONYMOUS, decomposed, PostSeek.START, Limit.DEFAULT);
        assertThat(shown.tag()).isEqualTo(new TagView(1, "한글", 2));
        assertThat(shown.posts().items()).extracting(PostView::title).containsExactly("Two", "One");
    }

    @Test
    void showsThePostsAPageAtATime() {
        board.publish("mina", "One", "Web");
        board.publish("mina", "Two", "Web");
        PostCursor next = showTaggedPosts
                .run(Caller.ANONYMOUS, "Web", PostSeek.START, new Limit(1))
                .posts()
                .next();
        Page<PostView, PostCursor> older = showTaggedPosts
                .run(Caller.ANONYMOUS, "Web", new PostSeek(next, null), new Limit(1))
                .posts();
        assertThat(older.items()).extracting(PostView::title).containsExactly("One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "web", "We_", "%", " Web", "\0"})
    void doesNotFindAnyOtherName(String name) {
        board.publish("mina", "One", "Web");
        assertThat(notFoundBy(() -> showTaggedPosts.run(Caller.ANONYMOUS, name, PostSeek.START, Limit.DEFAULT)))
                .isEqualTo("tag");
    }
}
