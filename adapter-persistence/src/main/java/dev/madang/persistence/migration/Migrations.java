package dev.madang.persistence.migration;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.NoBoard;
import dev.madang.persistence.transaction.ConnectionPools;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Migrates a database to the schema of this version of Madang, or refuses it. */
public final class Migrations {

    /** By resource: a start asks several times. */
    private static final Map<String, Map<String, Integer>> CHECKSUMS = new ConcurrentHashMap<>();

    private static final String OTHER_SCHEMA = "its schema isn't the one that Madang made";

    private Migrations() {}

    /** @throws DatabaseUnavailable if the database isn't Madang's, is from a newer version, or was left half migrated */
    public static void run(MigratedEngine engine, ConnectionPools pools) {
        if (!isCurrent(engine, pools.readers())) {
            migrate(engine, pools);
        }
        requireTables(engine, pools.name(), pools.readers());
    }

    private static void migrate(MigratedEngine engine, ConnectionPools pools) {
        try {
            engine.migrate(pools);
        } catch (FlywayException e) {
            throw refusal(pools, reason(engine, pools, e), e);
        } catch (SQLException e) {
            throw refusal(pools, engine.reason(e), e);
        }
    }

    /**
     * Whether Flyway would find nothing to do. Checked first because loading Flyway takes a fifth of the time that a start
     * may take.
     */
    public static boolean isCurrent(MigratedEngine engine, DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet history =
                        statement.executeQuery("select version, checksum, success from flyway_schema_history")) {
            Map<String, Integer> applied = new HashMap<>();
            while (history.next()) {
                applied.put(Objects.requireNonNullElse(history.getString(1), ""), history.getInt(2));
                if (!history.getBoolean(3)) {
                    return false;
                }
            }
            return applied.equals(of(engine));
        } catch (SQLException e) {
            return false; // A new database has no history yet; Flyway reports any other reason.
        }
    }

    /**
     * @param name the start of a sentence about the database
     * @throws NoBoard if the database is empty
     * @throws DatabaseUnavailable if it holds something other than a board of this version; it isn't changed
     */
    public static void requireCurrent(MigratedEngine engine, String name, DataSource database) {
        if (isCurrent(engine, database)) {
            requireTables(engine, name, database);
            return;
        }
        require(engine, name, database, connection -> {
            Set<String> tables = BoardTables.names(connection);
            if (tables.isEmpty()) {
                throw new NoBoard(name + " has no board.");
            }
            return otherVersion(engine, connection, tables);
        });
    }

    private static String otherVersion(MigratedEngine engine, Connection connection, Set<String> tables)
            throws SQLException {
        String reason = otherProgram(engine, connection, tables);
        return reason == null
                ? "it is from an older version of Madang; it becomes one of this version when it is served"
                : reason;
    }

    /** @throws DatabaseUnavailable if the database holds a board of another version that has users; it isn't changed */
    public static void requireCurrentIfUsed(MigratedEngine engine, String name, DataSource database) {
        if (!isCurrent(engine, database)) {
            require(
                    engine,
                    name,
                    database,
                    connection -> isUsed(engine, connection)
                            ? otherVersion(engine, connection, BoardTables.names(connection))
                            : null);
        }
    }

    /** @throws DatabaseUnavailable if the database holds something other than a board of this version or an older one */
    public static void requireOwn(MigratedEngine engine, String name, DataSource database) {
        if (isCurrent(engine, database)) {
            return;
        }
        require(engine, name, database, connection -> {
            Set<String> tables = BoardTables.names(connection);
            return tables.isEmpty() ? null : otherProgram(engine, connection, tables);
        });
    }

    /** Whether there is a board to which no copy is under way. */
    public static boolean isUsed(MigratedEngine engine, Connection connection) throws SQLException {
        return BoardTables.hasRows(engine, connection, "select 1 from " + USERS.getName())
                && !BoardTables.hasRows(engine, connection, UnfinishedCopy.QUERY);
    }

    /** Doesn't trust the history, which may claim what isn't there. */
    public static void requireTables(MigratedEngine engine, String name, DataSource database) {
        require(engine, name, database, connection -> BoardTables.areIn(engine, connection) ? null : OTHER_SCHEMA);
    }

    /** @throws DatabaseUnavailable if a copy to the database was stopped */
    public static void requireWhole(MigratedEngine engine, String name, DataSource database) {
        require(engine, name, database, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet mark = statement.executeQuery(UnfinishedCopy.QUERY)) {
                return mark.next() ? "it is half a copy; the command that began to copy it has to be run again" : null;
            }
        });
    }

    private interface Fault {

        /** Null if the database has none. */
        @Nullable
        String in(Connection connection) throws SQLException;
    }

    private static void require(MigratedEngine engine, String name, DataSource database, Fault fault) {
        try (Connection connection = database.getConnection()) {
            String reason = fault.in(connection);
            if (reason != null) {
                throw new DatabaseUnavailable(name + " can't be used, because " + reason + ".");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(name + " can't be used, because " + engine.reason(e) + ".", e);
        }
    }

    /** Null if the tables are of an older version of Madang. */
    private static @Nullable String otherProgram(MigratedEngine engine, Connection connection, Set<String> tables)
            throws SQLException {
        return tables.contains("flyway_schema_history")
                ? otherSchema(engine, connection)
                : "it belongs to another program";
    }

    private static @Nullable String otherSchema(MigratedEngine engine, Connection connection) throws SQLException {
        Map<String, Integer> expected = of(engine);
        try (Statement statement = connection.createStatement();
                ResultSet history =
                        statement.executeQuery("select version, checksum, success from flyway_schema_history")) {
            while (history.next()) {
                String version = Objects.requireNonNullElse(history.getString(1), "");
                if (!history.getBoolean(3)) {
                    return "a migration of it failed and left it half done";
                }
                if (!expected.containsKey(version)) {
                    return "it is from a newer version of Madang";
                }
                if (!expected.get(version).equals(history.getInt(2))) {
                    return OTHER_SCHEMA;
                }
            }
            return null;
        }
    }

    /** The engine's migrations by version, each with Flyway's checksum of its script, as the build found them. */
    static Map<String, Integer> of(MigratedEngine engine) {
        return CHECKSUMS.computeIfAbsent(checksumsOf(engine), Migrations::checksums);
    }

    private static Map<String, Integer> checksums(String resource) {
        try (InputStream file = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
            Properties checksums = new Properties();
            checksums.load(Objects.requireNonNull(file));
            return checksums.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Function.identity(), version -> Integer.valueOf(checksums.getProperty(version))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String checksumsOf(MigratedEngine engine) {
        return engine.scripts() + "/checksums.properties";
    }

    private static DatabaseUnavailable refusal(ConnectionPools pools, String reason, Exception e) {
        return new DatabaseUnavailable(pools.name() + " can't be used, because " + reason + ".", e);
    }

    public static FluentConfiguration configured(MigratedEngine engine, DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:" + engine.scripts())
                .placeholders(engine.placeholders())
                .ignoreMigrationPatterns(new String[0]) // By default, one from a newer version is no fault.
                .skipDefaultCallbacks(true)
                .javaMigrationClassProvider(List::of);
    }

    private static String reason(MigratedEngine engine, ConnectionPools pools, FlywayException e) {
        SQLException failure = failure(e);
        return failure == null ? reason(engine, pools) : engine.reason(failure);
    }

    /** The database's own exception; null if Flyway failed for another reason. */
    public static @Nullable SQLException failure(FlywayException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure) {
                return failure;
            }
        }
        return null;
    }

    private static String reason(MigratedEngine engine, ConnectionPools pools) {
        List<MigrationState> states = Stream.of(
                        configured(engine, pools.writer()).load().info().all())
                .map(MigrationInfo::getState)
                .toList();
        if (states.contains(MigrationState.FUTURE_SUCCESS)) {
            return "it is from a newer version of Madang";
        }
        if (states.stream().anyMatch(MigrationState::isFailed)) {
            return "a migration of it failed and left it half done";
        }
        return states.stream().anyMatch(MigrationState::isApplied) ? OTHER_SCHEMA : "it belongs to another program";
    }
}
