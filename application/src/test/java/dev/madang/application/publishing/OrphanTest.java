package dev.madang.application.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.application.TestBoard;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.PostRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An author is registered before its post is kept: where the disk fails in between, nobody may be left behind. */
class OrphanTest {

    private static final PostDraft DRAFT =
            new PostDraft("mina", "mina@example.com", "A title", "Some content", List.of("Web"));

    private final TestBoard board = new TestBoard();
    private final PostRepository full = full();

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

    private static PostRepository full() {
        return (PostRepository) Proxy.newProxyInstance(
                OrphanTest.class.getClassLoader(),
                new Class<?>[] {PostRepository.class},
                (posts, method, arguments) -> {
                    if (method.getName().startsWith("add")) {
                        throw new UncheckedIOException(new IOException("no space left on device"));
                    }
                    return null;
                });
    }
}
