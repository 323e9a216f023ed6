package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.OwnFile;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.transaction.DatabaseResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which users can read the files that a board creates. */
class FilePermissionsTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
        file = folder.resolve("board.db");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsMadeIsForItsOwnerAlone() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (JooqBoard board = JooqBoard.open(file)) {
            board.addUser("mina");
            assertThat(files()).containsExactly("board.db", "board.db-shm", "board.db-wal", "board.db.lock");
            for (String made : files()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(made))))
                        .as(made)
                        .isEqualTo("rw-------");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw-rw-", "rw-rw----"})
    void theLockIsForItsOwnerAloneWhateverTheFileIs(String permissions) throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        JooqBoard.open(file).close();
        Path lock = folder.resolve("board.db.lock");
        Files.delete(lock);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        DatabaseAccess access = DatabaseAccess.to("jdbc:sqlite:" + file);
        for (Function<DatabaseAccess, DatabaseResources> opening :
                List.<Function<DatabaseAccess, DatabaseResources>>of(BoardDatabase::openBeside, BoardDatabase::open)) {
            opening.apply(access).close();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
                    .isEqualTo("rw-------");
            Files.delete(lock);
        }
    }

    /** A command that root runs makes what the service's user can use. */
    @Test
    void whatRootMakesBelongsToWhoHasTheFolder() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(folder, nobody);
        try (JooqBoard board = JooqBoard.open(file)) {
            board.addUser("mina");
            for (String made : files()) {
                assertThat(Files.getOwner(folder.resolve(made))).as(made).isEqualTo(nobody);
            }
        }
    }

    @Test
    void whatIsOpenToAllIsKnownWhereAllCanReachIt() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path open = Files.createDirectory(folder.resolve("open"));
        Path letter = Files.writeString(open.resolve("letter"), "x");
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(OwnFile.isForAll(letter)).isTrue();
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(OwnFile.isForAll(letter)).isFalse();
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-rw--w-"));
        assertThat(OwnFile.isForAll(letter)).isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(OwnFile.isForAll(letter)).isFalse();
        assertThat(OwnFile.isForAll(folder.resolve("missing"))).isFalse();
    }
}
