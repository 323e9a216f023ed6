package dev.madang.application.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.comment.ReadComment;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.post.ReadPost;
import dev.madang.domain.account.Caller;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RenderAgainTest {

    private final TestBoard board = new TestBoard();
    private final TestBoard newer = board.with(new PlainMarkdown(2));

    private Map<Long, Content> older() {
        return board.transactions().run(() -> board.store().posts().renderedBefore(2, 1000));
    }

    private void publish(int posts) {
        for (int i = 0; i < posts; i++) {
            board.publish("mina", "Post " + i);
        }
    }

    @Test
    void rendersAllThatAnEarlierRendererRendered() {
        publish(101);
        board.useCase(WriteComment.class).run(Caller.ANONYMOUS, 1, null, new CommentDraft("mina", null, "댓글"));
        assertThat(older()).hasSize(101);
        newer.useCase(RenderAgain.class).run();
        assertThat(older()).isEmpty();
        assertThat(board.transactions().run(() -> board.store().comments().renderedBefore(2, 9)))
                .isEmpty();
        assertThat(board.store().postQueries().byId(101).orElseThrow().html())
                .isEqualTo(new Html("<p>About Post 100</p>", 2));
    }

    @Test
    void writesNothingWhereAllIsRendered() {
        publish(1);
        long before = board.store().revision().current();
        board.useCase(RenderAgain.class).run();
        assertThat(board.store().revision().current()).isEqualTo(before);
    }

    @Test
    void isNotWaitedForByReaders() {
        publish(1);
        board.useCase(WriteComment.class).run(Caller.ANONYMOUS, 1, null, new CommentDraft("mina", null, "댓글"));
        assertThat(Objects.requireNonNull(newer.useCase(ReadPost.class).run(1).html())
                        .renderer())
                .isEqualTo(2);
        assertThat(Objects.requireNonNull(
                                newer.useCase(ReadComment.class).run(1).html())
                        .renderer())
                .isEqualTo(2);
    }
}
