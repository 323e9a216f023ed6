package dev.madang.persistence.transaction;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import dev.madang.persistence.sql.ExceptionTranslator;
import dev.madang.persistence.sql.OutageLog;
import dev.madang.persistence.sql.SqlEnvironment;
import dev.madang.persistence.sql.SqlFailure;
import dev.madang.persistence.sql.SqlFlavour;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** What an open database consists of, closed together. */
public record DatabaseResources(
        SqlEnvironment sql,
        ConnectionPools pools,
        RevisionCounter revision,
        TransactionExecutor executor,
        OutageLog outages)
        implements AutoCloseable {

    /**
     * @param revisions makes the engine's counter
     * @param executors makes the engine's executor, of what begins a transaction
     */
    public static DatabaseResources of(
            SqlFlavour flavour,
            ConnectionPools pools,
            Function<SqlEnvironment, RevisionCounter> revisions,
            Function<Supplier<WriteTransaction>, TransactionExecutor> executors) {
        OutageLog outages = new OutageLog(pools.name());
        ExceptionTranslator translator = new ExceptionTranslator(flavour, outages);
        Configuration configuration = flavour.configuration().set(new DefaultExecuteListenerProvider(translator));
        SqlEnvironment sql = new SqlEnvironment(
                flavour,
                translator,
                configuration,
                DSL.using(configuration.derive(new Readers(pools.readers(), translator))));
        RevisionCounter revision = revisions.apply(sql);
        TransactionExecutor executor = executors.apply(() -> {
            requirePresent(pools.hold(), outages);
            return WriteTransaction.begin(pools.writer(), sql, revision);
        });
        return new DatabaseResources(sql, pools, revision, executor, outages);
    }

    private static void requirePresent(ConnectionPools.Hold hold, OutageLog outages) {
        if (hold.isLost()) {
            outages.gone();
            throw Refusal.unavailable();
        }
    }

    /** Whether the database is where it was when it was opened, whole as far as anybody has seen, and has room for more. */
    boolean isSound() {
        return !pools.hold().isLost() && pools.hold().hasRoom() && !outages.isDamaged();
    }

    /** Whether the last transaction that wanted to write couldn't. */
    boolean isHindered() {
        return outages.isHindered();
    }

    /**
     * Whether a transaction could write.
     *
     * @throws Refusal {@code unavailable} if that can't be found out now
     */
    public boolean takesWrites() {
        ExceptionTranslator translator = sql.translator();
        try {
            return sql.flavour().takesWrites(() -> translator.acquire(pools.writer()));
        } catch (SQLException e) {
            if (SqlFailure.isReadOnly(e)) {
                return false;
            }
            throw translator.translated("Whether it can be written", e);
        }
    }

    @Override
    public void close() {
        executor.close();
        pools.close();
        revision.close();
    }

    private record Readers(HikariDataSource pool, ExceptionTranslator translator) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            return translator.acquire(pool);
        }

        @Override
        public void release(Connection connection) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new DataAccessException("the connection couldn't be closed", e);
            }
        }
    }
}
