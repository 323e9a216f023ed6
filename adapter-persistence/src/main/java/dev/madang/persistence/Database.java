package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.conf.FetchTriggerValuesAfterReturning;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** An open database, and which of its connections a statement is for. */
final class Database implements AutoCloseable {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** What every engine takes, where jOOQ thinks that SQLite still takes 999 and writes the rest into the statement. */
    private static final int MOST_PARAMETERS = 32_766;

    private final Engine engine;
    private final Pools pools;
    private final Configuration configuration;
    private final DSLContext readers;

    @SuppressWarnings("ThreadLocalUsage") // A process may have two boards open, as tests do.
    private final ThreadLocal<@Nullable DSLContext> transaction = new ThreadLocal<>();

    private Database(Engine engine, Pools pools) {
        this.engine = engine;
        this.pools = pools;
        this.configuration = new DefaultConfiguration()
                .set(engine.dialect())
                .set(new Settings()
                        .withRenderSchema(false)
                        .withExecuteLogging(false)
                        // There are no triggers; were there any, jOOQ would read one row back, of many inserted.
                        .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER)
                        .withInlineThreshold(MOST_PARAMETERS));
        this.readers = DSL.using(configuration.derive(new Readers(pools.readers())));
    }

    /**
     * @param url says by its form which engine keeps the board
     * @throws DatabaseUnavailable if this can't be, in one sentence
     */
    static Database open(String url) {
        Engine engine = Engine.of(url);
        Pools pools = engine.open(url);
        Database database = null;
        try {
            Migrations.run(engine, pools);
            database = new Database(engine, pools);
            return database;
        } finally {
            if (database == null) {
                pools.close();
            }
        }
    }

    Engine engine() {
        return engine;
    }

    HikariDataSource writer() {
        return pools.writer();
    }

    boolean inTransaction() {
        return transaction.get() != null;
    }

    /** Sees what the thread's transaction wrote; without a transaction, what was committed last. */
    DSLContext reading() {
        DSLContext current = transaction.get();
        return current == null ? readers : current;
    }

    /** @throws IllegalStateException if the thread isn't in a transaction */
    DSLContext writing() {
        DSLContext current = transaction.get();
        if (current == null) {
            throw new IllegalStateException("not in a transaction");
        }
        return current;
    }

    /**
     * Runs a statement that a unique key may forbid, in which case the transaction goes on.
     *
     * @param refuse throws the refusal, or returns if it was something else that forbade it
     */
    <T> T unlessTaken(Supplier<T> statement, Runnable refuse) {
        try {
            return engine.attempt(statement);
        } catch (IntegrityConstraintViolationException e) {
            refuse.run();
            throw e;
        }
    }

    /** Makes a connection the thread's transaction. */
    void enter(Connection connection) {
        transaction.set(DSL.using(configuration.derive(connection)));
    }

    void leave() {
        transaction.remove();
    }

    @Override
    public void close() {
        pools.close();
    }

    private record Readers(HikariDataSource pool) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                throw Refusal.unavailable();
            } catch (SQLException e) {
                throw new DataAccessException("no connection", e);
            }
        }

        @Override
        public void release(Connection connection) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new DataAccessException("a connection that doesn't close", e);
            }
        }
    }
}
