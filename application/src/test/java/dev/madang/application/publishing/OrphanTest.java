package dev.madang.application.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.application.TestBoard;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.GuestPosts;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An author is registered before its post is kept: where the disk fails in between, nobody may be left behind. */
class OrphanTest {

    private static final PostDraft DRAFT =
            new PostDraft("mina", "mina@example.com", "A title", "Some content", List.of("Web"));

    private final TestBoard board = new TestBoard();
    private final PostRepository full = new FullDisk();

    @Test
    void noAuthorStaysOfAPostThatCouldNotBeKept() {
        var publishPost = board.with(full).useCase(PublishPost.class);
        assertThatThrownBy(() -> publishPost.run(Caller.ANONYMOUS, DRAFT)).isInstanceOf(UncheckedIOException.class);
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void noAuthorStaysOfPostsThatCouldNotBeKept() {
        var publishPosts = board.with(full).useCase(PublishPosts.class);
        assertThatThrownBy(() -> publishPosts.run(Caller.ANONYMOUS, List.of(DRAFT)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    private static final class FullDisk implements PostRepository {

        @Override
        public List<Post> addAll(List<NewPost> posts) {
            throw new UncheckedIOException(new IOException("no space left on device"));
        }

        @Override
        public Optional<Post> byId(long id) {
            return Optional.empty();
        }

        @Override
        public void update(Post post) {
            // There is none.
        }

        @Override
        public List<Post> selected(GuestPosts selection, int limit) {
            return List.of();
        }

        @Override
        public void remove(Post post) {
            // There is none.
        }

        @Override
        public void removeOwn(long authorId) {
            // There is none.
        }

        @Override
        public boolean retag(long tagId, long otherId) {
            return false;
        }

        @Override
        public void adopt(long authorId, SecretHash guestKey) {
            // There is none.
        }
    }
}
