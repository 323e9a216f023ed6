package dev.madang.persistence.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.post.Statements;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How many statements a page of a long discussion takes, and what SQLite says that it will do for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadStatementsTest {

    private static final int EACH = 700;

    private JooqBoard board;
    private Statements statements;
    private long post;

    @BeforeAll
    void fill(@TempDir Path folder) {
        board = JooqBoard.open(folder.resolve("board.db"));
        User mina = board.addUser("mina");
        Post discussed = board.addPosts(List.of(JooqBoard.post(mina, 1))).get(0);
        post = discussed.id();
        board.store().transactions().run(() -> {
            answer(mina, null);
            Comment quarrel = answer(mina, null);
            IntStream.range(0, EACH).forEach(i -> answer(mina, quarrel.id()));
            IntStream.range(0, EACH).forEach(i -> answer(mina, null));
        });
        statements = new Statements(board.session());
    }

    private Comment answer(User author, @Nullable Long parent) {
        return board.store()
                .comments()
                .add(new NewComment(
                        post,
                        parent,
                        new Authorship(author.id(), null, JooqBoard.NOW),
                        new Content("A comment"),
                        Visibility.PUBLISHED));
    }

    @AfterAll
    void close() {
        board.close();
    }

    static Stream<Arguments> pages() {
        CommentPath quarrel = CommentPath.first(2);
        return Stream.of(
                Arguments.of(ThreadOrder.OLDEST, CommentPath.START, 1),
                Arguments.of(ThreadOrder.OLDEST, quarrel.answer(EACH), 1),
                Arguments.of(ThreadOrder.NEWEST, CommentPath.END, 2),
                Arguments.of(ThreadOrder.NEWEST, CommentPath.first(EACH + 50), 3),
                Arguments.of(ThreadOrder.NEWEST, quarrel, 1),
                Arguments.of(ThreadOrder.NEWEST, quarrel.answer(9), 1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageTakesAFewStatementsWhateverItsLength(ThreadOrder order, CommentPath from, int most) {
        for (int length : new int[] {1, 20, 100}) {
            assertThat(during(order, from, length)).hasSizeBetween(1, most);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachIsServedByTheIndexOfWhatReadersSeeInItsOrder(ThreadOrder order, CommentPath from, int most) {
        assertThat(during(order, from, 100))
                .allSatisfy(statement -> assertThat(statements.plan(statement))
                        .extracting(step -> step.replaceFirst("path[<>]", "path?"))
                        .containsExactly(
                                "SEARCH comments USING INDEX comments_listed (post_id=? AND listed=? AND path??)",
                                "SEARCH users USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN"));
    }

    private List<String> during(ThreadOrder order, CommentPath from, int length) {
        return statements.during(() -> {
            List<ThreadEntry> page = board.store().commentQueries().thread(post, order, from, length);
            assertThat(page).hasSize(length);
        });
    }
}
