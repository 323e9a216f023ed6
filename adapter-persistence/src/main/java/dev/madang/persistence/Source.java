package dev.madang.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A board that is read as it was at one moment, and not written. */
record Source(Engine engine, Pools pools, Connection connection, DSLContext sql) implements AutoCloseable {

    /** @throws DatabaseUnavailable if there is none, or one that isn't of this version of Madang */
    static Source open(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        engine.requireThere(access);
        Pools pools = engine.open(access);
        Source source = null;
        try {
            if (!Migrations.isCurrent(engine, pools.readers())) {
                throw new DatabaseUnavailable(
                        pools.name() + " can't be copied, because it isn't a board of this version"
                                + " of Madang; a board of an older one becomes one when it is served.");
            }
            Connection connection = pools.writer().getConnection();
            engine.beginSnapshot(connection);
            source = new Source(
                    engine,
                    pools,
                    connection,
                    DSL.using(OpenDatabase.configuration(engine).derive(connection)));
            return source;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(pools.name() + " can't be copied, because " + engine.reason(e) + '.', e);
        } finally {
            if (source == null) {
                pools.close();
            }
        }
    }

    @Override
    public void close() {
        try (pools;
                connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("a snapshot that doesn't end", e);
        }
    }
}
