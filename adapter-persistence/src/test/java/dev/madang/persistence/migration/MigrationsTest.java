package dev.madang.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() throws IOException {
        file = folder.toRealPath().resolve("board.db");
    }

    @ParameterizedTest
    @EnumSource
    void aNewDatabaseHasWhatTheListNames(Engine engine) {
        TestDatabase databases = TestDatabase.valueOf(engine.name());
        String url = databases.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            assertThat(board.session()
                            .reading()
                            .fetch("select version, checksum from flyway_schema_history where success")
                            .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)))
                    .isEqualTo(Migrations.of(engine));
        }
        databases.drop(url);
    }

    /** A board that has run one already is refused by a version that has changed it. */
    @ParameterizedTest
    @EnumSource
    void aReleasedScriptNeverChanges(Engine engine) throws IOException {
        Properties released = new Properties();
        try (InputStream file = MigrationsTest.class.getResourceAsStream(
                "released_" + engine.name().toLowerCase(Locale.ROOT) + ".properties")) {
            released.load(file);
        }
        Map<String, Integer> present = Migrations.of(engine);
        assertThat(released.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(version -> assertThat(present.get(version))
                        .as("checksum of version %s", version)
                        .isEqualTo(Integer.valueOf(released.getProperty(version))));
    }

    @Test
    void aDatabaseFromANewerVersionIsRefused() throws SQLException {
        JooqBoard.open(file).close();
        execute(
                "insert into flyway_schema_history select 9999, '99990101.0900', 'later', type, 'V99990101_0900__later.sql', 1, installed_by,"
                        + " installed_on, 1, 1 from flyway_schema_history where installed_rank = 1");
        assertRefused("The database " + file + " can't be used, because it is from a newer version of Madang.");
    }

    @Test
    void aHalfDoneMigrationIsRefused() throws SQLException {
        JooqBoard.open(file).close();
        execute("update flyway_schema_history set success = 0");
        assertRefused(
                "The database " + file + " can't be used, because a migration of it failed and left it half done.");
    }

    @Test
    void aChangedMigrationIsRefused() throws SQLException {
        JooqBoard.open(file).close();
        execute("update flyway_schema_history set checksum = checksum + 1");
        assertRefused("The database " + file + " can't be used, because its schema isn't the one that Madang made.");
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws SQLException {
        execute("create table theirs (id integer)");
        assertRefused("The database " + file + " can't be used, because it belongs to another program.");
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        JooqBoard.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        assertRefused("The database " + file + " can't be used, because it is damaged.");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> JooqBoard.open(file))
                .withMessage(sentence);
    }
}
