package dev.madang.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Username;
import dev.madang.persistence.JooqBoard;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TransactionsTest {

    @TempDir
    private Path folder;

    private JooqBoard board;

    @BeforeEach
    void open() {
        board = JooqBoard.open(folder.resolve("board.db"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> add("outsider"));
    }

    @Test
    void transactionsDoNotNest() {
        assertThatIllegalStateException()
                .isThrownBy(() -> board.store()
                        .transactions()
                        .run(() -> board.store().transactions().run(() -> add("inner"))));
        assertThat(board.store().userQueries().page(0, 10)).isEmpty();
        board.addUser("next");
    }

    @Test
    void anErrorRollsBackToo() {
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> board.store().transactions().run(() -> {
                    add("lost");
                    throw new StackOverflowError();
                }));
        board.addUser("next");
        assertThat(board.store().userQueries().page(0, 10))
                .singleElement()
                .matches(user -> user.username().equals("next"));
    }

    @Test
    void aBrokenConnectionRollsBackAndIsReplaced() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> board.store().transactions().run(() -> {
                    add("lost");
                    board.session().writing().execute("rollback"); // As SQLite does by itself when the disk is full.
                }));
        board.addUser("next");
        assertThat(board.store().userQueries().page(0, 10))
                .singleElement()
                .matches(user -> user.username().equals("next"));
    }

    @Test
    void othersSeeOnlyWhatIsCommitted() {
        board.store().transactions().run(() -> {
            add("new");
            assertThat(board.store().userQueries().byUsername("new")).isPresent();
            assertThat(CompletableFuture.supplyAsync(
                                    () -> board.store().userQueries().byUsername("new"))
                            .join())
                    .isEmpty();
        });
        assertThat(board.store().userQueries().byUsername("new")).isPresent();
    }

    @Test
    void anInterruptedThreadWritesNothing() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> board.store().transactions().run(() -> {
                        add("lost");
                        throw new IllegalArgumentException();
                    }));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(board.store().userQueries().page(0, 10)).isEmpty();
    }

    @Test
    void whoeverWaitsTooLongForAnotherTransactionIsToldSo() {
        board.store().transactions().run(() -> {
            add("slow");
            var late = CompletableFuture.supplyAsync(() -> board.addUser("late"));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(late::join)
                    .extracting(Throwable::getCause)
                    .matches(refusal -> refusal instanceof Refusal r && r.kind() == Refusal.Kind.UNAVAILABLE);
        });
        board.addUser("later");
    }

    @Test
    void whoeverWaitsTooLongForAnotherProgramIsToldSo() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("board.db"));
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> board.addUser("late"))
                    .matches(refusal -> refusal.kind() == Refusal.Kind.UNAVAILABLE);
        }
        board.addUser("later");
    }

    @Test
    void writersAtOnceLoseNothing() {
        int threads = 4;
        long each = 50;
        var author = board.addUser("author");
        CyclicBarrier start = new CyclicBarrier(threads);
        var writers = IntStream.range(0, threads)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            for (int i = 0; i < each; i++) {
                                board.addPosts(List.of(JooqBoard.post(author, i, "common", "tag" + thread)));
                            }
                        },
                        command -> new Thread(command).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        assertThat(board.store().userQueries().byId(author.id()).orElseThrow().postCount())
                .isEqualTo(threads * each);
        assertThat(board.store().tagQueries().byName("common").orElseThrow().postCount())
                .isEqualTo(threads * each);
        board.assertConsistent();
    }

    private void add(String name) {
        assertThat(board.store()
                        .users()
                        .add(new Username(name), new Email(name.replace(' ', '.') + "@example.com"), JooqBoard.NOW))
                .isNotNull();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            assertThat(barrier.await()).isNotNegative();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
