package dev.madang.persistence;

import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JoinType;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** The databases that can keep a board. Whatever differs between them is decided here and nowhere else. */
enum Engine {
    SQLITE("jdbc:sqlite:", SQLDialect.SQLITE, SearchTable.FTS5, IdSequence.SQLITE, Snapshot.SQLITE) {
        @Override
        Pools open(DatabaseAccess access) {
            return Sqlite.open(access);
        }

        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "id", "integer primary key autoincrement",
                    "exact", "collate binary",
                    "long_text", "text",
                    "table", "",
                    "table_by_key", "without rowid");
        }

        @Override
        Pools openBeside(DatabaseAccess access) {
            return Sqlite.openBeside(access);
        }

        @Override
        Pools openToRead(DatabaseAccess access) {
            return Sqlite.openToRead(access);
        }

        @Override
        Pools openBesideToRead(DatabaseAccess access) {
            return Sqlite.openBesideToRead(access);
        }

        @Override
        String nameOf(DatabaseAccess access) {
            return Sqlite.name(access);
        }

        /** All tables, in a sample each. */
        @Override
        String analysis() {
            return "pragma optimize = 0x10012";
        }

        @Override
        RevisionCounter revision(DSLContext readers, Outages outages) {
            return new FileRevision(readers);
        }

        @Override
        TransactionExecutor executor(Supplier<WriteTransaction> begin) {
            return Sqlite.executor(begin);
        }

        /** Its transactions have the whole database to themselves. */
        @Override
        <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> select) {
            return select;
        }

        @Override
        void lock(Supplier<? extends SelectForUpdateStep<?>> rows) {}

        /** Ordered within the aggregate, the texts would be sorted even where an index has them in order. */
        @Override
        Field<String> joined(
                Field<String> texts, char separator, Table<?> tables, Condition condition, Field<?> order) {
            var inOrder = DSL.select(texts.as("text"))
                    .from(tables)
                    .where(condition)
                    .orderBy(order)
                    .asTable("t");
            return DSL.field(
                    DSL.select(DSL.groupConcat(inOrder.field(0, String.class)).separator(String.valueOf(separator)))
                            .from(inOrder));
        }

        @Override
        boolean isBusy(SQLException e) {
            return e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
        }

        /** No other process has the file. */
        @Override
        void migrate(Pools pools) {
            Migrations.configured(this, pools.writer()).load().migrate();
        }

        @Override
        boolean takesWrites(Pools pools, Outages outages) {
            return true;
        }

        @Override
        void begin(Connection connection) {}

        @Override
        Set<String> ownTables() {
            return Set.of("post_search");
        }

        /** It keeps any kind of value in any column, and its driver reads many as those of another kind. */
        @Override
        Condition isAsDeclared(Table<?> table) {
            return DSL.and(Arrays.stream(table.fields())
                    .map(field -> DSL.condition("typeof({0}) = {1}", field, DSL.inline(storageClass(field))))
                    .toList());
        }

        private static String storageClass(Field<?> field) {
            return Number.class.isAssignableFrom(field.getConverter().fromType()) ? "integer" : "text";
        }

        @Override
        boolean isUnknownName(SQLException e) {
            return e.getErrorCode() == SQLiteErrorCode.SQLITE_ERROR.code;
        }

        @Override
        String reason(SQLException e) {
            return Sqlite.reason(e);
        }
    },

    POSTGRESQL("jdbc:postgresql:", SQLDialect.POSTGRES, SearchTable.GIN, IdSequence.POSTGRESQL, Snapshot.POSTGRESQL) {
        @Override
        Pools open(DatabaseAccess access) {
            return Servers.open(this, access, session());
        }

        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "id", "bigint generated by default as identity primary key",
                    "exact", "collate \"C\"",
                    "long_text", "text",
                    "table", "",
                    "table_by_key", "");
        }

        @Override
        boolean isBusy(SQLException e) {
            return hasState(e, "55P03", "57014"); // a lock, or a statement, that took too long
        }

        @Override
        Session session() {
            return Session.POSTGRESQL;
        }

        /** An error makes a transaction of PostgreSQL's useless, but for what a savepoint can take back. */
        @Override
        <T> T attempt(Connection connection, Supplier<T> statement) {
            try {
                Savepoint before = connection.setSavepoint();
                try {
                    T result = statement.get();
                    connection.releaseSavepoint(before);
                    return result;
                } catch (RuntimeException e) {
                    connection.rollback(before);
                    throw e;
                }
            } catch (SQLException e) {
                throw new DataAccessException("no savepoint", e);
            }
        }
    },

    MARIADB("jdbc:mariadb:", SQLDialect.MARIADB, SearchTable.FULLTEXT, IdSequence.MARIADB, Snapshot.MARIADB) {
        @Override
        Pools open(DatabaseAccess access) {
            return Servers.open(this, access, session());
        }

        /** Of MariaDB's binary collations only this one tells a name from the same name with a space after it. */
        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "id", "bigint auto_increment primary key",
                    "exact", "character set utf8mb4 collate utf8mb4_nopad_bin",
                    "long_text", "mediumtext",
                    "table", "engine = InnoDB",
                    "table_by_key", "engine = InnoDB");
        }

        @Override
        String analysis() {
            return "analyze table users, posts, tags, post_tags, post_search";
        }

        /** Left to itself, it may sort all posts by way of their authors, while its statistics are behind. */
        @Override
        JoinType inOrder() {
            return JoinType.STRAIGHT_JOIN;
        }

        /** It finds no place in an index by a comparison of rows. */
        @Override
        Condition isBefore(Field<Instant> date, Field<Long> id, Field<Instant> cursorDate, Field<Long> cursorId) {
            return date.lt(cursorDate).or(date.eq(cursorDate).and(id.lt(cursorId)));
        }

        @Override
        Condition isAfter(Field<Instant> date, Field<Long> id, Field<Instant> cursorDate, Field<Long> cursorId) {
            return date.gt(cursorDate).or(date.eq(cursorDate).and(id.gt(cursorId)));
        }

        @Override
        boolean isBusy(SQLException e) {
            return e.getErrorCode() == LOCK_WAIT_TIMEOUT;
        }

        @Override
        Session session() {
            return Session.MARIADB;
        }

        /** A table, a column, a key or a foreign key is there already. */
        @Override
        boolean isMade(FlywayException e) {
            SQLException failure = Migrations.failure(e);
            return failure != null && Set.of(1050, 1060, 1061, 1826).contains(failure.getErrorCode());
        }
    };

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int ERROR_DURING_COMMIT = 1180;
    private static final int OPTION_PREVENTS_STATEMENT = 1290;

    private final String prefix;
    private final SQLDialect dialect;
    private final SearchTable search;
    private final IdSequence ids;
    private final Snapshot snapshot;

    Engine(String prefix, SQLDialect dialect, SearchTable search, IdSequence ids, Snapshot snapshot) {
        this.prefix = prefix;
        this.dialect = dialect;
        this.search = search;
        this.ids = ids;
        this.snapshot = snapshot;
    }

    /** @throws DatabaseUnavailable if no engine knows the form of the URL */
    static Engine of(DatabaseAccess access) {
        if (access.url().startsWith("jdbc:mysql:")) {
            throw new DatabaseUnavailable("Madang isn't proved on MySQL and refuses it; for a MariaDB server, write"
                    + " jdbc:mariadb: in the place of jdbc:mysql:.");
        }
        return Arrays.stream(values())
                .filter(engine -> access.url().startsWith(engine.prefix))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable("The database's URL must start with "
                        + Arrays.stream(values()).map(Engine::prefix).collect(Collectors.joining(" or "))
                        + ", and this one doesn't: " + access.url()));
    }

    /**
     * @throws DatabaseUnavailable if the database can't be opened, or another process has it and it is for one process
     *     only
     */
    abstract Pools open(DatabaseAccess access);

    /**
     * Opens a database for one who only reads, and who may take time; it isn't touched.
     *
     * @throws DatabaseUnavailable likewise, and if there is none
     */
    Pools openToRead(DatabaseAccess access) {
        return open(access);
    }

    /**
     * Opens a database that is there, and that another process may have open too.
     *
     * @throws DatabaseUnavailable likewise
     */
    Pools openBeside(DatabaseAccess access) {
        return open(access);
    }

    /** Likewise, for one who only reads. */
    Pools openBesideToRead(DatabaseAccess access) {
        return open(access);
    }

    RevisionCounter revision(DSLContext readers, Outages outages) {
        return new StoredRevision(readers, outages);
    }

    TransactionExecutor executor(Supplier<WriteTransaction> begin) {
        return new ConcurrentTransactions(begin);
    }

    /** The start of a sentence about a database that needn't be open, the same for each spelling that can be told. */
    String nameOf(DatabaseAccess access) {
        return access.name();
    }

    String prefix() {
        return prefix;
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** Where the tokens of posts are. */
    SearchTable search() {
        return search;
    }

    IdSequence ids() {
        return ids;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Joins another table to those before, of which the engine reads the first first. */
    JoinType inOrder() {
        return JoinType.JOIN;
    }

    Condition isBefore(Field<Instant> date, Field<Long> id, Field<Instant> cursorDate, Field<Long> cursorId) {
        return DSL.row(date, id).lt(cursorDate, cursorId);
    }

    Condition isAfter(Field<Instant> date, Field<Long> id, Field<Instant> cursorDate, Field<Long> cursorId) {
        return DSL.row(date, id).gt(cursorDate, cursorId);
    }

    /** All texts that a condition selects, in one; null where there are none. */
    Field<String> joined(Field<String> texts, char separator, Table<?> tables, Condition condition, Field<?> order) {
        return DSL.field(DSL.select(DSL.groupConcat(texts).orderBy(order).separator(String.valueOf(separator)))
                .from(tables)
                .where(condition));
    }

    /** What the migrations leave open. */
    abstract Map<String, String> placeholders();

    /** The folder of the migrations that this engine alone has. */
    String migrations() {
        return "db/" + name().toLowerCase(Locale.ROOT);
    }

    /** The statement that tells the planner what is in the tables: after many rows at once it goes by an empty board. */
    String analysis() {
        return "analyze users, posts, tags, post_tags, post_search";
    }

    /** How a server wants its connections. */
    Session session() {
        throw new IllegalStateException(this + " isn't a server");
    }

    /**
     * Migrates a database to the last version.
     *
     * @throws FlywayException if this can't be
     */
    void migrate(Pools pools) throws SQLException {
        new SharedMigrations(this, pools).run();
    }

    /** Whether a migration failed because what it makes is there, though its entry in the history isn't. */
    boolean isMade(FlywayException e) {
        return false;
    }

    /** Those of a board's tables that jOOQ doesn't know. */
    Set<String> ownTables() {
        return Set.of("post_search", "revisions");
    }

    /** Whether a row has in each column what the column is for, where the engine itself doesn't see to that. */
    Condition isAsDeclared(Table<?> table) {
        return DSL.trueCondition();
    }

    /** Whether a statement failed because there is no table, or no column, of a name in it. */
    boolean isUnknownName(SQLException e) {
        return hasState(e, "42P01", "42703", "42S02", "42S22");
    }

    /** Called at the start of each transaction that writes, within it. */
    void begin(Connection connection) throws SQLException {
        session().begin(connection);
    }

    /**
     * Whether a transaction could write.
     *
     * @throws Refusal {@code unavailable} if that can't be told now
     */
    boolean takesWrites(Pools pools, Outages outages) {
        try (Connection connection = outages.acquire(pools.writer())) {
            return session().writes(connection);
        } catch (SQLException e) {
            if (meaning(e) == null) {
                throw outages.explained("Whether it can be written", e);
            }
            return false;
        }
    }

    /** Whether somebody else's transaction was in the way for too long. */
    abstract boolean isBusy(SQLException e);

    /** Whether the database took back the whole transaction because another was in its way, and would take it again. */
    private static boolean isConflict(SQLException e) {
        return hasState(e, "40001", "40P01");
    }

    /** Whether somebody else wrote the same row at the same moment. */
    static boolean isRaced(SQLException e) {
        String state = e.getSQLState();
        return state != null && (isConflict(e) || state.startsWith("23"));
    }

    /**
     * Whether there is no connection, or none any more: class 08 of the standard, PostgreSQL's for a server that stops, and
     * that of a cluster's node that has lost the others while it committed.
     */
    static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return hasNumber(e, ERROR_DURING_COMMIT)
                || (state != null && (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300")));
    }

    /** Whether the server only reads, for now or because it was set so. */
    static boolean isReadOnly(SQLException e) {
        return hasState(e, "25006") || hasNumber(e, OPTION_PREVENTS_STATEMENT);
    }

    /** Whether it is one of MariaDB's faults that the standard has no name for. */
    private static boolean hasNumber(SQLException e, int number) {
        return e.getErrorCode() == number && hasState(e, "HY000");
    }

    private static boolean hasState(SQLException e, String... states) {
        return Arrays.asList(states).contains(e.getSQLState());
    }

    /**
     * What a failed statement means to whoever asked for it.
     *
     * @return null if the fault isn't of the moment
     */
    final @Nullable RuntimeException meaning(SQLException e) {
        if (isConflict(e)) {
            return new Conflict(e);
        }
        return isBusy(e) || isAway(e) || isReadOnly(e) ? Refusal.unavailable() : null;
    }

    /** What stands in the way of using the database, as the end of a sentence. */
    String reason(SQLException e) {
        return Servers.reason(e);
    }

    <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> select) {
        return select.forUpdate();
    }

    void lock(Supplier<? extends SelectForUpdateStep<?>> rows) {
        rows.get().forUpdate().fetch();
    }

    /** Runs a statement that may break a constraint, after which the transaction goes on. */
    <T> T attempt(Connection connection, Supplier<T> statement) {
        return statement.get();
    }
}
