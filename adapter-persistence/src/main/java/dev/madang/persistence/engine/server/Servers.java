package dev.madang.persistence.engine.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.sql.SqlFailure;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.watch.Watch;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Opens databases on servers, with separate connections for writers and readers, so that neither wait for the other. An outage
 * is noticed within seconds: no connection and no reader's statement is waited for longer, and a writer's statement only while
 * the server answers another connection.
 */
public final class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private static final int CONNECTIONS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(2);
    /** For a writer's statement: deleting a user deletes up to a hundred thousand posts. */
    private static final Duration WRITE = Duration.ofMinutes(5);

    private final DatabaseAccess access;
    private final ServerSession session;
    private final Watch watch;
    private final AtomicBoolean pooled = new AtomicBoolean();

    private Servers(DatabaseAccess access, ServerSession session, Watch watch) {
        this.access = access;
        this.session = session;
        this.watch = watch;
    }

    /** @throws DatabaseUnavailable if the server doesn't answer in time, refuses, or is of an unsupported kind or version */
    public static ConnectionPools open(ServerFlavour flavour, DatabaseAccess access) {
        ServerSession session = flavour.session();
        Probe probe = new Probe(ServerSource.driver(access, session, Watch.ANSWER, null));
        Watch watch = new Watch(probe);
        ConnectionPools pools = null;
        try {
            pools = new Servers(access, session, watch).open(() -> {
                watch.close();
                probe.close();
            });
            return pools;
        } finally {
            if (pools == null) {
                watch.close();
            }
        }
    }

    private ConnectionPools open(ConnectionPools.Hold hold) {
        HikariDataSource writer = null;
        HikariDataSource readers = null;
        try {
            writer = awaited(access, () -> pool("writers", WRITE));
            requireProved(writer);
            readers = awaited(access, () -> pool("readers", READ));
            return new ConnectionPools(access.name(), writer, readers, hold);
        } catch (PoolInitializationException | SQLException e) {
            throw refusal(access, e);
        } finally {
            if (readers == null && writer != null) {
                writer.close();
            }
        }
    }

    private static HikariDataSource awaited(DatabaseAccess access, Supplier<HikariDataSource> open) {
        RetryTemplate retries = access.retries(SqlFailure::isAwayBehind);
        retries.setRetryListener(new RetryListener() {
            private boolean told;

            @Override
            public void onRetryFailure(RetryPolicy policy, Retryable<?> retryable, Throwable failure) {
                tell();
            }

            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> retryable) {
                tell();
            }

            private void tell() {
                if (!told) {
                    LOG.warn(
                            "{} can't be reached; waiting for it, {} s at most",
                            access.name(),
                            access.patience().toSeconds());
                    told = true;
                }
            }
        });
        return retries.invoke(open);
    }

    private HikariDataSource pool(String name, Duration statement) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new ServerSource(access, session, watch, READ, statement, this::tellOfPooler));
        config.setReadOnly(name.equals("readers"));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setValidationTimeout(CONNECT.toMillis() / 4);
        return new HikariDataSource(config);
    }

    private void tellOfPooler() {
        if (pooled.compareAndSet(false, true)) {
            LOG.info(
                    "{} is reached through a connection pooler; statements and settings are prepared anew for each"
                            + " transaction",
                    access.name());
        }
    }

    private void requireProved(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            String product = server.getDatabaseProductName();
            int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
            String wanted = session.product();
            int oldest = session.oldest();
            if (!product.equals(wanted) || version < oldest) {
                throw unusable("it is " + product + ' ' + server.getDatabaseProductVersion() + ", and Madang needs "
                        + wanted + ' ' + oldest / 100 + '.' + oldest % 100 + " or newer");
            }
            String unproved = session.unproved(connection);
            if (unproved != null) {
                throw unusable(unproved);
            }
        }
    }

    private DatabaseUnavailable unusable(String reason) {
        return new DatabaseUnavailable(access.name() + " can't be used, because " + reason + '.');
    }

    private static DatabaseUnavailable refusal(DatabaseAccess access, Exception e) {
        @Nullable
        SQLException failure =
                e instanceof SQLException own ? own : e.getCause() instanceof SQLException cause ? cause : null;
        String reason = failure == null ? "it can't be opened" : reason(failure);
        return new DatabaseUnavailable(access.name() + " can't be used, because " + reason + '.', e);
    }

    /** A driver that can't read an address repeats what stands before the host. */
    private static String withoutPassword(@Nullable String message) {
        return String.valueOf(message).replaceAll("[^\\s:'\"]*@", "…@");
    }

    /** Why a server can't be used, as the end of a sentence. */
    public static String reason(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (SqlFailure.isAway(e)) {
            return "it can't be reached";
        }
        if (state.startsWith("28")) {
            return "it knows no such user and password";
        }
        boolean noDatabase = state.equals("3D000") || e.getErrorCode() == 1049;
        return noDatabase ? "its server has none of that name" : "its server says: " + withoutPassword(e.getMessage());
    }
}
