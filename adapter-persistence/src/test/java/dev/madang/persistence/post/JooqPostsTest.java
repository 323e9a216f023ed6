package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostView;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts of the ports can't see: the counts and copies that the tables keep. */
class JooqPostsTest {

    @TempDir
    private Path folder;

    private JooqBoard board;
    private User author;

    @BeforeEach
    void open() {
        board = JooqBoard.open(folder.resolve("board.db"));
        author = board.addUser("author");
    }

    @AfterEach
    void close() {
        board.assertConsistent();
        board.close();
    }

    @Test
    void manyPostsWithManyNewTagsFitIntoStatements() {
        int many = 4_001;
        List<NewPost> posts = IntStream.range(0, many)
                .mapToObj(i -> JooqBoard.post(
                        author,
                        i,
                        IntStream.range(0, TagNames.MAX_TAGS)
                                .mapToObj(t -> "tag " + (i * TagNames.MAX_TAGS + t))
                                .toArray(String[]::new)))
                .toList();
        List<Post> added = board.addPosts(posts);
        assertThat(added).extracting(Post::id).isSorted().hasSize(many);
        assertThat(board.store().transactions().run(() -> board.store().posts().byId(many)))
                .contains(added.get(many - 1));
        assertThat(board.store().tagQueries().byName("tag 40009").orElseThrow().id())
                .isEqualTo(40_010);
    }

    @Test
    void countsFollowEveryChange() {
        User other = board.addUser("other");
        List<Post> posts = board.addPosts(List.of(
                JooqBoard.post(author, 1, "a", "b"),
                JooqBoard.post(author, 2, "b", "c"),
                JooqBoard.post(other, 3, "c"),
                JooqBoard.post(other, 4)));
        change(() -> board.store().posts().update(posts.get(0).withTags(TagNames.of(List.of("b", "a")))));
        change(() -> board.store().posts().update(posts.get(1).withTags(TagNames.of(List.of("new", "c")))));
        change(() -> board.store().posts().remove(posts.get(2)));
        change(() -> board.store().posts().remove(posts.get(2)));
        change(() -> board.store().tags().remove(board.store().tags().byId(2).orElseThrow()));
        change(() -> board.store().users().remove(author));
        assertThat(board.store().stats().userPostCounts()).containsExactly(Map.entry("other", 1L));
        assertThat(board.store().stats().mostUsedTags(5)).isEmpty();
    }

    @Test
    void areProposedByAQueryWhoseColumnHasAnyName() {
        List<Post> posts = board.addPosts(List.of(JooqBoard.post(author, 1), JooqBoard.post(author, 2)));
        assertThat(new JooqPostQueries(board.session())
                        .proposed(board.session()
                                .reading()
                                .select(POSTS.ID.as("proposal"))
                                .from(POSTS)))
                .extracting(PostView::id)
                .containsExactly(posts.get(1).id(), posts.get(0).id());
    }

    private void change(Runnable work) {
        board.store().transactions().run(work);
        board.assertConsistent();
    }
}
