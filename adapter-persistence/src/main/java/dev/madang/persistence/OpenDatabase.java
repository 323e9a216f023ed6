package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.conf.FetchTriggerValuesAfterReturning;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** A database that is ready: its schema is the one that this version knows, and its connections are open. */
record OpenDatabase(
        Engine engine,
        Pools pools,
        Outages outages,
        Configuration configuration,
        DSLContext readers,
        TransactionExecutor executor,
        RevisionCounter revision)
        implements AutoCloseable {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** What every engine takes, where jOOQ thinks that SQLite still takes 999 and writes the rest into the statement. */
    private static final int MOST_PARAMETERS = 32_766;

    static Configuration configuration(Engine engine) {
        return new DefaultConfiguration()
                .set(engine.dialect())
                .set(new Settings()
                        .withRenderSchema(false)
                        .withExecuteLogging(false)
                        // There are no triggers; were there any, jOOQ would read one row back, of many inserted.
                        .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER)
                        // The server's own default is a mebibyte; asking for more is a statement that MariaDB can't
                        // read.
                        .withRenderGroupConcatMaxLenSessionVariable(false)
                        .withInlineThreshold(MOST_PARAMETERS));
    }

    private static OpenDatabase of(Engine engine, Pools pools) {
        Outages outages = new Outages(engine, pools.name());
        Configuration configuration = configuration(engine).set(new DefaultExecuteListenerProvider(outages));
        DSLContext readers = DSL.using(configuration.derive(new Readers(pools.readers(), outages)));
        RevisionCounter revision = engine.revision(readers, outages);
        TransactionExecutor executor = engine.executor(() -> {
            outages.requirePresent(pools.hold());
            return WriteTransaction.begin(pools.writer(), outages, revision);
        });
        return new OpenDatabase(engine, pools, outages, configuration, readers, executor, revision);
    }

    /**
     * Opens a board's database, which is made or migrated where need be.
     *
     * @throws DatabaseUnavailable if this can't be, in one sentence
     */
    static OpenDatabase open(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.open(access), (of, pools) -> {
            requireWritable(of, pools);
            Migrations.run(of, pools);
        });
    }

    /**
     * Opens a board that another process may have open too, for a few transactions.
     *
     * @throws NoBoard if there is none
     * @throws DatabaseUnavailable if this can't be, or it is a board of another version
     */
    static OpenDatabase openBeside(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.openBeside(access), (of, pools) -> {
            requireWritable(of, pools);
            requireCurrent(of, pools);
        });
    }

    /**
     * Likewise, to read alone.
     *
     * @throws DatabaseUnavailable likewise
     */
    static OpenDatabase openBesideToRead(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.openBesideToRead(access), OpenDatabase::requireCurrent);
    }

    private static void requireCurrent(Engine engine, Pools pools) {
        Migrations.requireCurrent(engine, pools.name(), pools.readers());
    }

    private static OpenDatabase open(Engine engine, Pools pools, BiConsumer<Engine, Pools> schema) {
        OpenDatabase database = null;
        try {
            schema.accept(engine, pools);
            database = of(engine, pools);
            return database;
        } finally {
            if (database == null) {
                pools.close();
            }
        }
    }

    private static void requireWritable(Engine engine, Pools pools) {
        boolean writable;
        try {
            writable = engine.takesWrites(pools, new Outages(engine, pools.name()));
        } catch (Refusal unavailable) {
            throw new DatabaseUnavailable(pools.name() + " can't be used, because it can't be reached.", unavailable);
        }
        if (!writable) {
            throw new DatabaseUnavailable(pools.name()
                    + " can't be used, because its server only reads: it is another's standby, or was set so.");
        }
    }

    @Override
    public void close() {
        executor.close();
        pools.close();
        revision.close();
    }

    private record Readers(HikariDataSource pool, Outages outages) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            return outages.acquire(pool);
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
