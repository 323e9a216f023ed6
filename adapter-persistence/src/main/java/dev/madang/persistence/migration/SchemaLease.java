package dev.madang.persistence.migration;

import dev.madang.persistence.sql.SqlFailure;
import dev.madang.persistence.transaction.ConnectionPools;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one process at a time change a schema, on every kind of server: servers' own locks don't hold across a cluster's nodes,
 * behind a pooler, or past the first DDL statement. The holder sends heartbeats; a waiting process takes the lease over when
 * it has seen none for some time by its own clock.
 */
final class SchemaLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaLease.class);

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final DataSource database;
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "schema lease");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> beating;

    private SchemaLease(DataSource database) {
        this.database = database;
    }

    /**
     * Waits until no other process holds it.
     *
     * @param death how long a holder may send no heartbeat before it is considered dead
     */
    static SchemaLease await(MigratedEngine engine, ConnectionPools pools, Duration death) throws SQLException {
        SchemaLease lease = new SchemaLease(pools.writer());
        lease.createTable(engine);
        @Nullable Holding last = null;
        long since = System.nanoTime();
        while (!lease.wasTaken()) {
            Holding current = lease.holding();
            if (last == null) {
                LOG.info("{} is being migrated by another Madang; waiting for it", pools.name());
            }
            if (current == null || !current.equals(last)) {
                last = current;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > death.toNanos() && lease.tookOver(current)) {
                break;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        lease.beating = lease.beats.scheduleWithFixedDelay(
                lease::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return lease;
    }

    /** Several processes may create it at once; PostgreSQL then refuses all but one. */
    private void createTable(MigratedEngine engine) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists schema_lease (id integer primary key,"
                    + " holder varchar(36) not null, beat bigint not null) "
                    + engine.placeholders().get("table"));
        } catch (SQLException e) {
            if (SqlFailure.isAway(e)) {
                throw e;
            }
            holding();
        }
    }

    private @Nullable Holding holding() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select holder, beat from schema_lease where id = 1")) {
            return row.next() ? new Holding(row.getString(1), row.getLong(2)) : null;
        }
    }

    private boolean wasTaken() throws SQLException {
        return change("insert into schema_lease values (1, ?, 0)", holder);
    }

    private boolean tookOver(Holding dead) throws SQLException {
        return change(
                "update schema_lease set holder = ?, beat = 0 where id = 1 and holder = ? and beat = " + dead.beat(),
                holder,
                dead.holder());
    }

    private void beat() {
        try {
            isHeld();
        } catch (SQLException e) {
            LOG.debug("A heartbeat was missed", e);
        }
    }

    /** Sends a heartbeat; false if the lease was taken over. */
    boolean isHeld() throws SQLException {
        return change("update schema_lease set beat = beat + 1 where id = 1 and holder = ?", holder);
    }

    /** Whether this statement changed a row; false, too, if another process changed it at the same moment. */
    private boolean change(String sql, String... texts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < texts.length; i++) {
                statement.setString(i + 1, texts[i]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (SqlFailure.isRaced(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (beating != null) {
            beating.cancel(true);
        }
        beats.shutdown();
        try {
            change("delete from schema_lease where holder = ?", holder);
        } catch (SQLException e) {
            LOG.info(
                    "The lease on the schema wasn't returned; the next Madang that migrates it will wait for some seconds");
        }
    }

    private record Holding(String holder, long beat) {}
}
