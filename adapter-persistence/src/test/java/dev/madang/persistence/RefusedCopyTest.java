package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies that are refused, and copies that are interrupted. */
class RefusedCopyTest {

    @RegisterExtension
    private final FreshDatabases databases = new FreshDatabases();

    @Test
    void aBoardWithSomethingElseIsNoTarget() {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        String target = databases.fresh(TestDatabase.SQLITE);
        try (JooqBoard board = JooqBoard.open(target)) {
            board.addUser("somebody");
        }
        CopiedBoard.assertRefused(
                source, target, ".* is no copy of this board, as its .* aren't the same; an empty database is needed.");
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.store().userQueries().page(0, 10)).hasSize(1);
            assertThat(board.store().tagQueries().page(0, 10)).isEmpty();
        }
    }

    /** Else a member who has signed out there would be signed in again. */
    @ParameterizedTest
    @EnumSource
    void whatIsGoneFromABoardThatACopyHasBecomeStaysGone(TestDatabase engine) {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fillALittle(source);
        String target = databases.fresh(engine);
        CopiedBoard.copy(source, target);
        assertThat(CopiedBoard.copy(source, target)).allMatch(TableComparison::isSame);
        execute(target, "delete from credentials");
        CopiedBoard.assertRefused(
                source,
                target,
                ".* is no copy of this board, as its credentials aren't the same; an empty database is needed.");
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.session().reading().fetchCount(CREDENTIALS)).isZero();
        }
    }

    @Test
    void whatIsNotThereIsNotMade() {
        String source = databases.fresh(TestDatabase.SQLITE);
        String target = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.assertRefused(source, target, "There is no database .*board.db\\.");
        assertThat(Path.of(source.substring("jdbc:sqlite:".length()))).doesNotExist();
    }

    @Test
    void anotherProgramsDatabaseIsNoBoard() {
        String source = databases.fresh(TestDatabase.SQLITE);
        execute(source, "create table theirs (id integer)");
        String target = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.assertRefused(
                source, target, ".* can't be copied, because it isn't a board of this version of Madang; .*");
        assertThat(Files.exists(Path.of(target.substring("jdbc:sqlite:".length()))))
                .isFalse();
    }

    @Test
    void aBoardIsNotCopiedToItself() {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        CopiedBoard.assertRefused(source, source, ".* can't be copied to itself\\.");
    }

    @ParameterizedTest
    @EnumSource
    void norToItselfByAnotherSpelling(TestDatabase engine) {
        String source = databases.fresh(engine);
        CopiedBoard.fill(source);
        String other = engine == TestDatabase.SQLITE
                ? source.replace("/board.db", "/./board.db")
                : source.replaceFirst("//([^/]+)/", "//$1,$1/");
        CopiedBoard.assertRefused(source, other, ".* can't be copied to itself\\.");
    }

    @Test
    void tellsThatTheBoardWasLostOnTheWay() {
        String source = databases.fresh(TestDatabase.POSTGRESQL);
        CopiedBoard.fill(source);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copyAndMeanwhile(
                        source,
                        databases.fresh(TestDatabase.SQLITE),
                        source,
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()"))
                .withMessageMatching("The database .* can't be read any further, because it can't be reached\\.");
    }

    @Test
    void tellsThatTheCopyCanNotBeWrittenOn() {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        String target = databases.fresh(TestDatabase.POSTGRESQL);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copyAndMeanwhile(source, target, target, "drop table post_search"))
                .withMessageMatching("(?s)The database .* can't be written any further, because its server says: .*"
                        + "post_search.*; the same command goes on from there\\.");
    }

    @ParameterizedTest
    @EnumSource
    void halfACopyIsNoBoard(TestDatabase engine) {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fillALittle(source);
        String target = databases.fresh(engine);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> copyAndMeanwhile(source, target, source, "stop here"));
        String refusal = "The database .* can't be used, because it is half a copy;"
                + " the command that began to copy it has to be run again\\.";
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.open(DatabaseAccess.to(target)))
                .withMessageMatching(refusal);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.openBesideToRead(DatabaseAccess.to(target)))
                .withMessageMatching(refusal);
        CopiedBoard.assertRefused(target, databases.fresh(TestDatabase.SQLITE), refusal);
        assertThat(CopiedBoard.copy(source, target)).allMatch(TableComparison::isSame);
        BoardDatabase.open(DatabaseAccess.to(target)).close();
    }

    @Test
    void aCopyThatNobodyHasComparedIsNoBoard() {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fillALittle(source);
        String target = databases.fresh(TestDatabase.SQLITE);
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(source), DatabaseAccess.to(target))) {
            copy.run(rows -> {});
        }
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.open(DatabaseAccess.to(target)))
                .withMessageContaining("half a copy");
    }

    /** The statement goes to a database when the first rows were copied. */
    private static void copyAndMeanwhile(String from, String to, String database, String statement) {
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(from), DatabaseAccess.to(to))) {
            AtomicBoolean done = new AtomicBoolean();
            copy.run(rows -> {
                if (rows > 0 && done.compareAndSet(false, true)) {
                    execute(database, statement);
                }
            });
        }
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
