package dev.madang.persistence.migration;

import dev.madang.persistence.transaction.ConnectionPools;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.SingleConnectionDataSource;

/**
 * Migrates a database on which several processes may start at once, and one may have been killed half-way. Each migration has
 * happened or not, and so has its entry in the history. On servers that can't roll DDL back, a migration may have happened
 * although its entry is missing or records a failure.
 */
public final class SharedMigrations {

    private static final String HISTORY = "flyway_schema_history";
    private static final Duration DEATH = Duration.ofSeconds(5);

    private final MigratedEngine engine;
    private final ConnectionPools pools;

    public SharedMigrations(MigratedEngine engine, ConnectionPools pools) {
        this.engine = engine;
        this.pools = pools;
    }

    /** @throws FlywayException if it can't be migrated */
    public void run() throws SQLException {
        createHistory();
        while (!Migrations.isCurrent(engine, pools.writer())) {
            try (SchemaLease lease = SchemaLease.await(engine, pools, DEATH)) {
                if (Migrations.isCurrent(engine, pools.writer()) || migrate(lease)) {
                    return;
                }
            }
        }
    }

    /** Flyway creates a history in an empty schema only, so this comes before the lease's table. */
    private void createHistory() {
        if (hasHistory()) {
            return;
        }
        try {
            Migrations.configured(engine, pools.writer()).target("0?").load().migrate();
        } catch (FlywayException e) {
            if (!hasHistory()) {
                throw e;
            }
        }
    }

    private boolean hasHistory() {
        try {
            count("1 = 0");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** @return false if another process took over the lease in the meantime */
    private boolean migrate(SchemaLease lease) throws SQLException {
        while (true) {
            change("delete from " + HISTORY + " where success = false");
            int before = count("success = true");
            try {
                migrateOnce(lease);
                return true;
            } catch (FlywayException e) {
                if (!lease.isHeld()) {
                    return false;
                }
                if (engine.isMade(e)) {
                    change("update " + HISTORY + " set success = true where success = false");
                }
                if (count("success = true") == before) {
                    throw e;
                }
            }
        }
    }

    /** On one connection, so that a migration is committed together with its entry, on servers with transactional DDL. */
    private void migrateOnce(SchemaLease lease) throws SQLException {
        try (Connection connection = pools.writer().getConnection()) {
            Connection open = new DefaultConnection(connection) {
                @Override
                public void close() {}
            };
            Flyway flyway = Migrations.configured(engine, new SingleConnectionDataSource(open))
                    .callbacks(new Fence(lease))
                    .load();
            flyway.migrate();
        }
    }

    private int count(String condition) throws SQLException {
        try (Connection connection = pools.writer().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + HISTORY + " where " + condition)) {
            return count.next() ? count.getInt(1) : 0;
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = pools.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Stops before the next migration once the lease was taken over. */
    private record Fence(SchemaLease lease) implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event.equals(Event.BEFORE_EACH_MIGRATE);
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            if (!isHeld()) {
                throw new FlywayException("another process has taken over the migrations");
            }
        }

        private boolean isHeld() {
            try {
                return lease.isHeld();
            } catch (SQLException e) {
                throw new FlywayException(
                        "whether another process has taken over the migrations can't be found out", e);
            }
        }

        @Override
        public String getCallbackName() {
            return "fence";
        }
    }
}
