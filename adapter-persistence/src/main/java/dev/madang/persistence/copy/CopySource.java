package dev.madang.persistence.copy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.migration.Migrations;
import dev.madang.persistence.transaction.ConnectionPools;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The board that is copied, read as it was at one moment. A failure is a {@link DatabaseUnavailable}. */
public final class CopySource implements AutoCloseable {

    private final Engine engine;
    private final ConnectionPools pools;
    private final Connection connection;
    private final DSLContext sql;
    private final long mark = UUID.randomUUID().getMostSignificantBits();

    private CopySource(Engine engine, ConnectionPools pools, Connection connection) throws SQLException {
        this.engine = engine;
        this.pools = pools;
        this.connection = connection;
        Configuration configuration = engine.flavour().configuration().derive(connection);
        this.sql = DSL.using(
                configuration.derive(new DefaultExecuteListenerProvider(ExecuteListener.onException(this::explain))));
        engine.snapshot().begin(connection);
        engine.identity().mark(DSL.using(configuration), mark);
    }

    /** @throws DatabaseUnavailable if there is none, or one that isn't of this version of Madang */
    public static CopySource open(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        ConnectionPools pools = engine.openToRead(access);
        CopySource source = null;
        try {
            source = of(engine, pools);
            return source;
        } finally {
            if (source == null) {
                pools.close();
            }
        }
    }

    private static CopySource of(Engine engine, ConnectionPools pools) {
        HikariDataSource patient = pools.writer();
        if (!Migrations.isCurrent(engine, patient)) {
            throw new DatabaseUnavailable(pools.name() + " can't be copied, because it isn't a board of this version"
                    + " of Madang; a board of an older one becomes one when it is served.");
        }
        Migrations.requireTables(engine, pools.name(), patient);
        Migrations.requireWhole(engine, pools.name(), patient);
        try {
            return new CopySource(engine, pools, patient.getConnection());
        } catch (SQLException e) {
            throw new DatabaseUnavailable(pools.name() + " can't be copied, because " + engine.reason(e) + '.', e);
        }
    }

    private void explain(ExecuteContext failed) {
        SQLException e = failed.sqlException();
        if (e != null) {
            failed.exception(new DatabaseUnavailable(
                    pools.name() + " can't be read any further, because " + engine.reason(e) + '.', e));
        }
    }

    public DSLContext sql() {
        return sql;
    }

    /** The last id that the table's rows were given; 0 if none was. */
    public long lastId(CopiedTable table) {
        return Math.max(table.last(sql), engine.ids().last(sql, table.toString()));
    }

    /** @throws DatabaseUnavailable if the access names the same database; some spellings are found out only once it is open */
    public void requireOther(DatabaseAccess access) {
        requireOther(!Engine.of(access).nameOf(access).equals(pools.name()));
    }

    /** @throws DatabaseUnavailable if the target is the same database by another URL */
    public void requireOther(CopyTarget target) {
        requireOther(target.engine() != engine
                || target.run(there -> engine.identity().mark(there, mark)));
    }

    private void requireOther(boolean other) {
        if (!other) {
            throw new DatabaseUnavailable(pools.name() + " can't be copied to itself.");
        }
    }

    /**
     * Returns the connection, which ends the snapshot, before the pool closes: a closing pool may replace a connection that
     * it evicts, and leave the new one open.
     */
    @Override
    public void close() {
        try (pools) {
            connection.close();
        } catch (SQLException e) {
            // The connection is broken, and the snapshot with it.
        }
    }
}
