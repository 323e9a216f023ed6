package dev.madang.persistence.engine.sqlite;

import static dev.madang.persistence.schema.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.copy.CopySource;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.transaction.DatabaseResources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opening a SQLite file for this or that leaves on the disk, and what it refuses. */
class FileAccessTest {

    private static final List<Opening> OPENINGS =
            List.of(BoardDatabase::openBeside, BoardDatabase::openBesideToRead, BoardDatabase::open);

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
        file = folder.resolve("board.db");
    }

    private DatabaseAccess access() {
        return DatabaseAccess.to("jdbc:sqlite:" + file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whoeverOnlyReadsLeavesNothingBehind() throws IOException {
        JooqBoard.open(file).close();
        Files.delete(folder.resolve("board.db.lock"));
        byte[] before = Files.readAllBytes(file);
        assertThat(users(BoardDatabase.openBesideToRead(access()))).isZero();
        CopySource.open(access()).close();
        assertThat(files()).containsExactly("board.db");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void whoeverOnlyReadsSeesWhatIsInTheLogBesideTheFile() throws IOException {
        try (ChildProcess board = ChildProcess.run(Writing.class, file.toString())) {
            assertThat(board.readLine()).isEqualTo("written");
            assertThat(users(BoardDatabase.openBesideToRead(access()))).isEqualTo(1);
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> CopySource.open(access()))
                    .withMessage("The database " + file + " is in use by another Madang.");
        }
    }

    /** Keeps a board open until its input ends. */
    static final class Writing {
        public static void main(String[] arguments) throws IOException {
            try (JooqBoard board = JooqBoard.open(Path.of(arguments[0]))) {
                board.addUser("mina");
                System.out.println("written");
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static int users(DatabaseResources database) {
        try (database) {
            return database.sql().readers().fetchCount(USERS);
        }
    }

    @Test
    void aBoardThatIsNotThereIsNotMade() throws IOException {
        for (Opening opening : List.<Opening>of(BoardDatabase::openBeside, BoardDatabase::openBesideToRead)) {
            assertRefused(opening, "There is no database " + file + ".");
        }
        assertThat(files()).isEmpty();
        Files.createFile(file);
        for (Opening opening : List.<Opening>of(BoardDatabase::openBeside, BoardDatabase::openBesideToRead)) {
            assertRefused(opening, "The database " + file + " has no board.");
        }
        assertThat(file).isEmptyFile();
        assertThat(files()).containsExactly("board.db");
    }

    @Test
    void aFolderThatIsNotThereHasNoBoard() {
        file = folder.resolve("missing/board.db");
        for (Opening opening : List.<Opening>of(BoardDatabase::openBeside, BoardDatabase::openBesideToRead)) {
            assertRefused(opening, "There is no database " + file + ".");
        }
        assertRefused(
                BoardDatabase::open,
                "The database " + file + " can't be created, because there is no folder " + file.getParent() + ".");
    }

    @Test
    void aBoardOfAnotherVersionStaysAsItIs() throws IOException, SQLException {
        JooqBoard.open(file).close();
        execute("delete from flyway_schema_history where version = '27'");
        byte[] before = Files.readAllBytes(file);
        for (Opening opening : List.<Opening>of(BoardDatabase::openBeside, BoardDatabase::openBesideToRead)) {
            assertRefused(
                    opening,
                    "The database " + file + " can't be used, because it is from an older version of Madang;"
                            + " it becomes one of this version when it is served.");
        }
        assertThat(file).hasBinaryContent(before);
        execute("update flyway_schema_history set version = '99990101.0900' where version = '26'");
        assertRefused(
                BoardDatabase::openBesideToRead,
                "The database " + file + " can't be used, because it is from a newer version of Madang.");
    }

    @Test
    void anotherProgramsFileStaysAsItIs() throws IOException, SQLException {
        execute("create table theirs (id integer)");
        byte[] before = Files.readAllBytes(file);
        for (Opening opening : OPENINGS) {
            assertRefused(opening, "The database " + file + " can't be used, because it belongs to another program.");
            assertThat(file).hasBinaryContent(before);
            assertThat(files()).containsExactly("board.db");
        }
        Files.writeString(file, "Dear reader, ".repeat(500));
        for (Opening opening : OPENINGS) {
            assertRefused(opening, "The database " + file + " can't be used, because it isn't a SQLite file.");
            assertThat(files()).containsExactly("board.db");
        }
    }

    /** Another program may go by a history of the same form. */
    @Test
    void anotherProgramsHistoryStaysAsItIs() throws IOException, SQLException {
        execute("create table flyway_schema_history (version text, checksum integer, success integer)");
        execute("insert into flyway_schema_history values ('1', 7, 1)");
        byte[] before = Files.readAllBytes(file);
        for (Opening opening : OPENINGS) {
            assertRefused(
                    opening,
                    "The database " + file + " can't be used, because its schema isn't the one that Madang made.");
            assertThat(file).hasBinaryContent(before);
            assertThat(files()).containsExactly("board.db");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table moderation_log",
                "drop table post_search",
                "alter table moderation_log rename column hash to hush",
                "alter table posts drop column locked",
                "alter table moderation_log rename to moved; create view moderation_log as select * from moved"
            })
    void aBoardWithoutItsTablesIsRefusedWhateverItsHistorySays(String forgery) throws IOException, SQLException {
        JooqBoard.open(file).close();
        for (String statement : forgery.split("; ", -1)) {
            execute(statement);
        }
        for (Opening opening : OPENINGS) {
            assertRefused(
                    opening,
                    "The database " + file + " can't be used, because its schema isn't the one that Madang made.");
        }
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> CopySource.open(access()))
                .withMessage(
                        "The database " + file + " can't be used, because its schema isn't the one that Madang made.");
    }

    private interface Opening {
        DatabaseResources open(DatabaseAccess access);
    }

    private void assertRefused(Opening opening, String sentence) {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> opening.open(access()))
                .withMessage(sentence);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aFileInUseIsRefusedByAnotherNameToo() throws IOException {
        Path other = folder.resolve("other.db");
        try (ChildProcess board = ChildProcess.run(Writing.class, file.toString())) {
            assertThat(board.readLine()).isEqualTo("written");
            Files.createLink(other, file);
            assertInUse(other);
        }
        assertThat(files()).containsExactly("board.db", "board.db.lock", "other.db");
    }

    /** What is in a log beside the one name isn't there by the other. */
    @Test
    void aFileWithTwoNamesIsWrittenByNeither() throws IOException {
        try (JooqBoard board = JooqBoard.open(file)) {
            assertThat(board.addUser("mina")).isNotNull();
        }
        Path other = folder.resolve("other.db");
        Files.createLink(other, file);
        for (Opening opening : List.<Opening>of(BoardDatabase::openBeside, BoardDatabase::open)) {
            assertRefused(
                    opening,
                    "The database " + file
                            + " can't be used, because it is the same file as another one, by a hard link,"
                            + " and what is in a log beside the other name would be lost; delete the name that isn't"
                            + " needed, or make a copy of it.");
        }
        assertThat(users(BoardDatabase.openBesideToRead(DatabaseAccess.to("jdbc:sqlite:" + other))))
                .isEqualTo(1);
        Files.delete(other);
        assertThat(users(BoardDatabase.open(access()))).isEqualTo(1);
    }

    private static void assertInUse(Path file) {
        DatabaseAccess access = DatabaseAccess.to("jdbc:sqlite:" + file);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.openBesideToRead(access))
                .withMessage("The database " + file + " is in use by another Madang.");
        for (Opening opening : List.<Opening>of(BoardDatabase::openBeside, BoardDatabase::open)) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> opening.open(access))
                    .withMessageStartingWith("The database " + file + " ");
        }
    }

    /** Their files would be in its way: they belong to whoever reads. */
    @Test
    void whoeverOnlyReadsLeavesNothingBehindWhereItCannotKnowWhetherTheBoardRuns() throws IOException {
        JooqBoard.open(file).close();
        try (ChildProcess other = ChildProcess.run(Locking.class, file.toString())) {
            assertThat(other.readLine()).isEqualTo("locked");
            assertThat(users(BoardDatabase.openBesideToRead(access()))).isZero();
        }
        assertThat(files()).containsExactly("board.db", "board.db.lock");
    }

    /** Like another user's lock, which can't be opened. */
    static final class Locking {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0] + ".lock"), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println("locked");
                System.in.transferTo(OutputStream.nullOutputStream());
                lock.release();
            }
        }
    }
}
