package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.transaction.ConnectionPools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    @TempDir
    private Path folder;

    private ConnectionPools pools;

    @BeforeEach
    void open() {
        pools = Engine.SQLITE.open(DatabaseAccess.to("jdbc:sqlite:" + folder.resolve("board.db")));
    }

    @AfterEach
    void close() {
        pools.close();
    }

    @Test
    void oneConnectionWritesDurably() throws SQLException {
        assertThat(pools.writer().getMaximumPoolSize()).isEqualTo(1);
        try (Connection writer = pools.writer().getConnection()) {
            assertThat(pragmas(
                            writer,
                            "journal_mode",
                            "synchronous",
                            "foreign_keys",
                            "busy_timeout",
                            "journal_size_limit"))
                    .isEqualTo(Map.of(
                            "journal_mode", "wal",
                            "synchronous", "2",
                            "foreign_keys", "1",
                            "busy_timeout", "5000",
                            "journal_size_limit", "67108864"));
        }
    }

    /** Without it, SQLite only forgets where it is. */
    @Test
    void whatIsDeletedIsNoLongerInTheFile() throws SQLException, IOException {
        try (Connection writer = pools.writer().getConnection();
                var statement = writer.createStatement()) {
            statement.execute("create table people (id integer primary key, email text)");
            statement.execute("insert into people values (1, 'stays@example.com'), (2, 'leaves@example.com')");
            statement.execute("update people set email = null where id = 2");
            statement.execute("insert into people values (3, 'goes@example.com')");
            statement.execute("delete from people where id = 3");
        }
        pools.close();
        assertThat(Files.readString(folder.resolve("board.db"), StandardCharsets.ISO_8859_1))
                .contains("stays@example.com")
                .doesNotContain("leaves@", "goes@");
    }

    @Test
    void aTransactionHoldsTheWriteLockFromItsBeginning() throws SQLException {
        try (Connection writer = pools.writer().getConnection();
                Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("board.db") + "?busy_timeout=0");
                var statement = other.createStatement()) {
            writer.setAutoCommit(false);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("begin immediate"))
                    .matches(Engine.SQLITE.flavour()::isBusy);
        }
    }

    @Test
    void readersCannotWrite() throws SQLException {
        List<Connection> readers = all(pools.readers());
        assertThat(readers).hasSizeGreaterThanOrEqualTo(4);
        for (Connection reader : readers) {
            try (reader;
                    var statement = reader.createStatement()) {
                assertThat(pragmas(reader, "journal_mode", "busy_timeout"))
                        .isEqualTo(Map.of("journal_mode", "wal", "busy_timeout", "5000"));
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("create table mine (id integer)"))
                        .withMessageContaining("readonly");
            }
        }
    }

    private static List<Connection> all(HikariDataSource pool) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        while (connections.size() < pool.getMaximumPoolSize()) {
            connections.add(pool.getConnection());
        }
        return connections;
    }

    private static Map<String, String> pragmas(Connection connection, String... names) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (String name : names) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("pragma " + name)) {
                values.put(name, result.getString(1));
            }
        }
        return values;
    }
}
