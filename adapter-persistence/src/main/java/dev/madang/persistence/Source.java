package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** A board that is read as it was at one moment, and not written. What stops the reading is {@link DatabaseUnavailable}. */
final class Source implements AutoCloseable {

    private final Engine engine;
    private final Pools pools;
    private final Connection connection;
    private final DSLContext sql;
    private final long mark = UUID.randomUUID().getMostSignificantBits();

    private Source(Engine engine, Pools pools, Connection connection) throws SQLException {
        this.engine = engine;
        this.pools = pools;
        this.connection = connection;
        Configuration configuration = OpenDatabase.configuration(engine).derive(connection);
        this.sql = DSL.using(
                configuration.derive(new DefaultExecuteListenerProvider(ExecuteListener.onException(this::explain))));
        engine.snapshot().begin(connection);
        engine.snapshot().mark(DSL.using(configuration), mark);
    }

    /** @throws DatabaseUnavailable if there is none, or one that isn't of this version of Madang */
    static Source open(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        Pools pools = engine.openToRead(access);
        Source source = null;
        try {
            source = of(engine, pools);
            return source;
        } finally {
            if (source == null) {
                pools.close();
            }
        }
    }

    private static Source of(Engine engine, Pools pools) {
        HikariDataSource patient = pools.writer();
        if (!Migrations.isCurrent(engine, patient)) {
            throw new DatabaseUnavailable(pools.name() + " can't be copied, because it isn't a board of this version"
                    + " of Madang; a board of an older one becomes one when it is served.");
        }
        Migrations.requireTables(engine, pools.name(), patient);
        try {
            return new Source(engine, pools, patient.getConnection());
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

    DSLContext sql() {
        return sql;
    }

    /** The last id that was given to the table's rows; 0 if none was. */
    long lastId(CopiedTable table) {
        return Math.max(table.last(sql), engine.ids().last(sql, table.toString()));
    }

    /** @throws DatabaseUnavailable if the access is to the same database, which can't be told of all before they are open */
    void requireOther(DatabaseAccess access) {
        requireOther(!Engine.of(access).nameOf(access).equals(pools.name()));
    }

    /** @throws DatabaseUnavailable if it is the same, by whatever address */
    void requireOther(Target target) {
        requireOther(target.engine() != engine
                || target.run(there -> engine.snapshot().mark(there, mark)));
    }

    private void requireOther(boolean other) {
        if (!other) {
            throw new DatabaseUnavailable(pools.name() + " can't be copied to itself.");
        }
    }

    /**
     * Gives the connection back, which ends the snapshot, before the pool is closed: the pool replaces a connection that is
     * evicted, and may leave the new one open when it is closed meanwhile.
     */
    @Override
    public void close() {
        try (pools) {
            connection.close();
        } catch (SQLException e) {
            // The connection is broken: there is no snapshot any more.
        }
    }
}
