package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.health.Readiness;
import dev.madang.application.post.PostFilter;
import dev.madang.domain.Refusal;
import dev.madang.persistence.JooqBoard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that is open: others remove, lock or damage it. */
class FileLossTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
        file = folder.resolve("board.db");
    }

    @Test
    void nothingIsWrittenToALogThatIsNotThereAnyMore() throws IOException {
        try (JooqBoard board = JooqBoard.open(file)) {
            assertThat(board.addUser("mina")).isNotNull();
            assertThat(board.store().readiness().isReady()).isTrue();
            Files.delete(folder.resolve("board.db-wal"));
            assertGone(board, board.store().readiness());
        }
        try (JooqBoard board = JooqBoard.open(file)) {
            assertThat(board.store().userQueries().byUsername("mina")).isPresent();
        }
    }

    @Test
    void isNotReadyOnceAnotherProgramHasLockedItForTooLong() throws SQLException {
        try (JooqBoard board = JooqBoard.open(file)) {
            Readiness readiness = board.store().readiness();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.execute("begin immediate");
                assertThatExceptionOfType(Refusal.class).isThrownBy(() -> board.addUser("lost"));
                assertThat(readiness.isReady()).isFalse();
                statement.execute("rollback");
            }
            Awaitility.await().until(readiness::isReady);
            assertThat(board.addUser("mina")).isNotNull();
        }
    }

    @Test
    void isNotReadyOnceSomethingInItCannotBeRead() throws IOException {
        try (JooqBoard board = JooqBoard.open(file)) {
            board.addPosts(IntStream.range(0, 500)
                    .mapToObj(i -> JooqBoard.post(board.addUser("user " + i), i, "tag"))
                    .toList());
        }
        try (JooqBoard board = JooqBoard.open(file)) {
            Readiness readiness = board.store().readiness();
            assertThat(readiness.isReady()).isTrue();
            overwriteLaterPages();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> board.store().postQueries().before(PostFilter.ALL, null, 400))
                    .returns(Refusal.Kind.UNAVAILABLE, Refusal::kind);
            assertThat(readiness.isReady()).isFalse();
        }
    }

    private void overwriteLaterPages() throws IOException {
        long half = Files.size(file) / 2 & -4096;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) (Files.size(file) - half)), half);
        }
    }

    @Test
    void nothingIsWrittenToAFileThatIsNotThereAnyMore() throws IOException {
        try (JooqBoard board = JooqBoard.open(file)) {
            Readiness readiness = board.store().readiness();
            assertThat(readiness.isReady()).isTrue();
            Path aside = Files.move(file, folder.resolve("aside.db"));
            assertGone(board, readiness);
            Files.createFile(file);
            assertGone(board, readiness);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(board.addUser("back")).isNotNull();
            assertThat(readiness.isReady()).isTrue();
        }
    }

    private static void assertGone(JooqBoard board, Readiness readiness) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> board.addUser("lost"));
        assertThat(readiness.isReady()).isFalse();
        assertThat(board.store().userQueries().byUsername("lost")).isEmpty();
    }

    /** Another program that copies or looks at the board has no log's index yet, or no longer. */
    @Test
    void aFileThatAnotherProgramIsJustOpeningIsWaitedFor() throws Exception {
        JooqBoard.open(file).close();
        try (ChildProcess program = ChildProcess.run(Beginning.class, file.toString())) {
            assertThat(program.readLine()).isEqualTo("opening");
            Thread board = new Thread(() -> JooqBoard.open(file).close());
            AtomicReference<Throwable> refused = new AtomicReference<>();
            board.setUncaughtExceptionHandler((thread, e) -> refused.set(e));
            board.start();
            while (board.getState() != Thread.State.TIMED_WAITING && board.isAlive()) {
                Thread.onSpinWait();
            }
            program.close();
            board.join();
            assertThat(refused).hasValue(null);
        }
    }

    /** Has SQLite's lock of readers, but none on the log's index, until its input ends. */
    static final class Beginning {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ);
                    FileLock lock = file.lock(0x4000_0002L, 510, true)) {
                System.out.println("opening");
                System.in.transferTo(OutputStream.nullOutputStream());
                lock.release();
            }
        }
    }
}
