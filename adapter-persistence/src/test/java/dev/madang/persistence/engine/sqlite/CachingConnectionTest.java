package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingConnectionTest {

    private static final String SELECT = "select value from things where id = ?";

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        execute("create table things (id integer primary key, value text not null)");
        execute("insert into things values (1, 'one'), (2, 'two')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void givesAClosedStatementToTheNextWhoWantsTheSame() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        assertThat(value(first, 1)).isEqualTo("one");
        first.close();

        PreparedStatement next = connection.prepareStatement(SELECT);
        assertThat(next).isSameAs(first);
        assertThat(value(next, 2)).isEqualTo("two");
    }

    @Test
    void givesNobodyAStatementThatSomebodyUses() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.setLong(1, 1);
        ResultSet rows = first.executeQuery();
        PreparedStatement second = connection.prepareStatement(SELECT);
        assertThat(value(second, 2)).isEqualTo("two");
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("one");
        second.close();
        first.close();
        assertThat(connection.prepareStatement(SELECT)).isIn(first, second);
    }

    @Test
    void forgetsWhatWasBound() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            assertThat(value(statement, 1)).isEqualTo("one");
        }
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void holdsNoTransactionOpenByAStatementThatWasNotReadToItsEnd() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select value from things")) {
            assertThat(statement.executeQuery().next()).isTrue();
        }
        try (Connection other = connect();
                Statement drop = other.createStatement()) {
            drop.execute("drop table things");
        }
        assertThatThrownBy(() ->
                        connection.prepareStatement("select value from things").executeQuery())
                .hasMessageContaining("no such table");
    }

    @Test
    void goesOnAfterAStatementFailed() throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (PreparedStatement insert = connection.prepareStatement("insert into things values (1, ?)")) {
                insert.setString(1, "uno");
                assertThatThrownBy(insert::executeUpdate).hasMessageContaining("UNIQUE");
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            assertThat(value(statement, 1)).isEqualTo("one");
        }
    }

    @Test
    void keepsNoMoreThanItsMeasure() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.close();
        for (int i = 0; i < 100; i++) {
            connection.prepareStatement("select " + i).close();
        }
        assertThat(connection.prepareStatement(SELECT)).isNotSameAs(first);
        assertThat(first.isClosed()).isTrue();
    }

    private Connection connect() throws SQLException {
        Path file = folder.resolve("things.db");
        return new CachingConnection("jdbc:sqlite:" + file, file.toString(), new Properties());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
