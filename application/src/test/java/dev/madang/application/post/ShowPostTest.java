package dev.madang.application.post;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowPostTest {

    private final TestBoard board = new TestBoard();
    private final ShowPost showPost = board.useCase(ShowPost.class);

    private void assertBeside(long id, @Nullable String older, @Nullable String newer) {
        ShowPost.Shown shown = showPost.run(id);
        assertThat(shown.post().id()).isEqualTo(id);
        assertThat(title(shown.older())).isEqualTo(older);
        assertThat(title(shown.newer())).isEqualTo(newer);
    }

    private static @Nullable String title(@Nullable PostView post) {
        return post == null ? null : post.title();
    }

    private void set(long id, Visibility visibility) {
        board.store().transactions().run(() -> {
            Post post = board.store().posts().byId(id).orElseThrow();
            board.store().posts().update(post.withVisibility(visibility));
        });
    }

    @Test
    void leadsToThePostsOnBothSides() {
        board.publish("mina", "One");
        assertBeside(1, null, null);
        board.publish("jun", "Two");
        board.publish("mina", "Three");
        assertBeside(1, null, "Two");
        assertBeside(2, "One", "Three");
        assertBeside(3, "Two", null);
    }

    @Test
    void goesByDateBeforeId() {
        board.publishAt(TestBoard.NOW.plusSeconds(9), "mina", "Late");
        board.publishAt(TestBoard.NOW, "mina", "Early");
        assertBeside(1, "Early", null);
        assertBeside(2, null, "Late");
    }

    @Test
    void leadsToNoPostThatIsNotPublished() {
        board.publish("mina", "One");
        board.publish("mina", "Two");
        board.publish("mina", "Three");
        set(2, Visibility.HIDDEN);
        assertBeside(1, null, "Three");
        assertBeside(3, "One", null);
        assertThat(notFoundBy(() -> showPost.run(2))).isEqualTo("post");
        set(3, Visibility.PENDING_LINKS);
        assertBeside(1, null, null);
    }
}
