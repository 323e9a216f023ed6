package dev.madang.persistence.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Databases of each engine that a test may do anything to. A server is started once a process, when first asked for. */
public enum TestDatabase {
    SQLITE(null) {
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
            Path folder = Path.of(url.substring("jdbc:sqlite:".length())).getParent();
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
    POSTGRESQL(PostgresqlServer::start),
    MARIADB(MariadbServer::start);

    private final @Nullable Start start;
    private @Nullable String server;

    TestDatabase(@Nullable Start start) {
        this.start = start;
    }

    /**
     * An empty database.
     *
     * @return its URL, with the user and the password
     */
    public String fresh() {
        String name = "madang_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return url(name);
    }

    /** Takes away a database that {@link #fresh} made, and that nobody uses any more. */
    public void drop(String url) {
        execute("drop database " + url.replaceAll("^.*/|\\?.*$", ""));
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
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
            return java.util.Objects.requireNonNull(start).run().url(this == POSTGRESQL ? "postgres" : "mysql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Start {
        TestServer run() throws IOException;
    }
}
