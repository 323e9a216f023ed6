package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.BoardDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteFileTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":memory:", "file::memory:", "file:board.db?mode=memory", "board.db?cache=shared"})
    void aUrlWithoutAFileIsRefused(String name) {
        assertRefused(
                "jdbc:sqlite:" + name,
                "The database's URL must name a file, as jdbc:sqlite:madang.db does, and this one doesn't: jdbc:sqlite:"
                        + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "board.db", "jdbc:oracle:thin:@board", "JDBC:SQLITE:board.db"})
    void anotherEnginesUrlIsRefused(String url) {
        assertRefused(
                url,
                "The database's URL must start with jdbc:sqlite: or jdbc:postgresql: or jdbc:mariadb:, and this one doesn't: "
                        + url);
    }

    @Test
    void aMissingFolderIsRefused() {
        Path file = folder.resolve("no/board.db");
        assertFileRefused(
                file,
                "The database " + file + " can't be created, because there is no folder " + file.getParent() + ".");
    }

    @Test
    void aFolderIsRefused() {
        assertFileRefused(folder, "The database " + folder + " can't be opened, because it isn't a file.");
    }

    @Test
    void aLinkToNothingIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), folder.resolve("nothing.db"));
        assertFileRefused(link, "The database " + link + " can't be opened, because it is a link to nothing.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Path.of("/proc/board.db");
        assumeThat(file.getParent()).isDirectory();
        assertFileRefused(
                file, "The database /proc/board.db can't be opened, because /proc/board.db.lock can't be written.");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefused() throws IOException {
        Path file = folder.resolve("board.db");
        JooqBoard.open(file).close();
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file)).as("root may write anything").isFalse();
        assertFileRefused(file, "The database " + file + " can't be used, because it can't be written.");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
        Path file = folder.resolve("letter.txt");
        String letter = "Dear reader, ".repeat(500);
        Files.writeString(file, letter);
        assertFileRefused(file, "The database " + file + " can't be used, because it isn't a SQLite file.");
        assertThat(file).hasContent(letter);
    }

    @Test
    void aFileInUseIsRefusedUnderAnySpellingOfItsPath() throws IOException {
        Path file = folder.resolve("board.db");
        try (JooqBoard board = JooqBoard.open(file)) {
            Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
            assertInUse(file, file);
            assertInUse(link, file);
            assertInUse(folder.resolve("other/../board.db"), file);
            assertThat(board.addUser("still")).isNotNull();
            assertThat(ChildProcess.run(Opening.class, file.toString()).readLine())
                    .isEqualTo(inUse(file));
        }
        JooqBoard.open(file).close();
    }

    @Test
    void aFileInUseByAnotherProcessIsRefused() throws IOException {
        Path file = folder.resolve("board.db");
        try (ChildProcess other = ChildProcess.run(Opening.class, file.toString())) {
            assertThat(other.readLine()).isEqualTo("open");
            assertInUse(file, file);
        }
        JooqBoard.open(file).close();
    }

    /** Opens a board and keeps it open until its input ends. */
    static final class Opening {
        public static void main(String[] arguments) throws IOException {
            try (JooqBoard board = JooqBoard.open(Path.of(arguments[0]))) {
                System.out.println("open");
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (DatabaseUnavailable e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void assertInUse(Path spelt, Path file) {
        assertFileRefused(spelt, inUse(file));
    }

    private static String inUse(Path file) {
        return "The database " + file + " is in use by another Madang.";
    }

    private static void assertFileRefused(Path file, String sentence) {
        assertRefused("jdbc:sqlite:" + file, sentence);
    }

    private static void assertRefused(String url, String sentence) {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.open(DatabaseAccess.to(url)))
                .withMessage(sentence);
    }
}
