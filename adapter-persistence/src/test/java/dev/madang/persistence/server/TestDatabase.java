package dev.madang.persistence.server;

import dev.madang.application.store.Store;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseStartup;
import dev.madang.persistence.schema.DefaultSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Databases of each engine that a test may do anything to. A server is started once a process, when first asked for. */
public enum TestDatabase {
    SQLITE(null, "", "") {
        /** A new file is copied sooner than an old one is emptied. */
        @Override
        public String lend() {
            String url = fresh();
            try {
                Files.copy(Migrated.FILE, file(url));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return url;
        }

        @Override
        public void giveBack(String url) {
            drop(url);
        }

        @Override
        public String fresh() {
            try {
                return "jdbc:sqlite:" + Files.createTempDirectory("madang").resolve("board.db");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void drop(String url) {
            Path folder = file(url).getParent();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL(
            PostgresqlServer::start,
            "select 1 from pg_stat_activity where wait_event_type = 'Lock'",
            "select setval(pg_get_serial_sequence('%s', 'id'), 1, false)"),
    MARIADB(
            MariadbServer::start,
            "select 1 from information_schema.global_status"
                    + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS' and variable_value > 0",
            "begin not atomic if exists (select 1 from information_schema.tables where table_schema = database()"
                    + " and table_name = '%1$s' and auto_increment > 1) then"
                    + " alter table %1$s auto_increment = 1; end if; end");

    private static final List<Table<?>> TABLES = DefaultSchema.DEFAULT_SCHEMA.getTables();

    private final @Nullable Start start;
    private final String waiting;
    private final String restart;
    private final Queue<String> lendable = new ConcurrentLinkedQueue<>();
    private @Nullable String server;
    private @Nullable Statement watching;

    /**
     * @param waiting has a row while a transaction waits for another's lock
     * @param restart lets a table count its rows from 1 again; it is no matter of course, as it may take longer than the rows
     */
    TestDatabase(@Nullable Start start, String waiting, String restart) {
        this.start = start;
        this.waiting = waiting;
        this.restart = restart;
    }

    /** An empty database, which may have a board's tables already: those take their time. */
    public String lend() {
        String url = lendable.poll();
        return url == null ? fresh() : url;
    }

    /** Empties what {@link #lend} gave, and what is a board's by now. */
    public void giveBack(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            empty(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(url + " can't be emptied", e);
        }
        lendable.add(url);
    }

    /** Takes out of a server's database whatever is in it. */
    public void empty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Table<?> table : TABLES) {
                statement.execute("delete from " + table.getName());
            }
            for (Table<?> table : TABLES) {
                if (table.getIdentity() != null) {
                    statement.execute(restart.formatted(table.getName()));
                }
            }
        }
    }

    /**
     * An empty database.
     *
     * @return its URL, with the user and the password
     */
    public String fresh() {
        String name = "madang_" + UUID.randomUUID().toString().replace("-", "");
        execute(server(), List.of("create database " + name));
        return url(name);
    }

    /**
     * Takes away a database that {@link #fresh} made, and that nobody uses any more; a pool that was closed may open a
     * connection even so, in the place of one that it gave up just before.
     */
    public void drop(String url) {
        String force = this == POSTGRESQL ? " with (force)" : "";
        execute(server(), List.of("drop database " + url.replaceAll("^.*/|\\?.*$", "") + force));
    }

    /** Whether a transaction on the server waits for another. */
    public synchronized boolean hasWaiter() {
        try {
            if (watching == null) {
                watching = DriverManager.getConnection(server()).createStatement();
            }
            try (var rows = watching.executeQuery(waiting)) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(waiting + " failed", e);
        }
    }

    private static Path file(String url) {
        return Path.of(url.substring("jdbc:sqlite:".length()));
    }

    /** A file that has a board's tables, and nothing in them. */
    private static final class Migrated {

        private static final Path FILE = make();

        private static Path make() {
            String url = SQLITE.fresh();
            try (Store store = new DatabaseStartup(DatabaseAccess.to(url)).store()) {
                store.revision().current();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> SQLITE.drop(url)));
            return file(url);
        }
    }

    private static void execute(String url, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statements + " failed", e);
        }
    }

    private String url(String database) {
        return server().replaceAll("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    /** The URL of a database that is always there: the environment's, or one of a server of our own. */
    private synchronized String server() {
        if (server == null) {
            String given = System.getenv("MADANG_TEST_" + name());
            server = given != null ? given : started();
        }
        return server;
    }

    private String started() {
        try {
            return Objects.requireNonNull(start).run().url(this == POSTGRESQL ? "postgres" : "mysql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Start {
        TestServer run() throws IOException;
    }
}
