package dev.madang.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Opens databases that are servers of their own: some connections that write and some that only read, so that neither
 * wait for the other. A server that is gone is noticed within seconds, because nobody waits longer for a connection, nor
 * a reader for a statement.
 */
final class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private static final int CONNECTIONS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(2);
    /** Of a statement that writes: who has a hundred thousand posts takes them all along. */
    private static final Duration WRITE = Duration.ofMinutes(5);

    private Servers() {}

    /**
     * @param properties what the engine's driver needs to be told, for statements that may take this long
     * @throws DatabaseUnavailable if the server doesn't answer in time, refuses, or is none that Madang is proved on
     */
    static Pools open(Engine engine, DatabaseAccess access, BiConsumer<HikariConfig, Duration> properties) {
        HikariDataSource writer = null;
        HikariDataSource readers = null;
        try {
            writer = awaited(access, () -> pool(access, "writers", WRITE, properties));
            requireProved(engine, access, writer);
            readers = pool(access, "readers", READ, properties);
            return new Pools(access.name(), writer, readers, () -> {});
        } catch (PoolInitializationException | SQLException e) {
            throw refusal(access, e);
        } finally {
            if (readers == null && writer != null) {
                writer.close();
            }
        }
    }

    private static HikariDataSource awaited(DatabaseAccess access, Supplier<HikariDataSource> open) {
        RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
                .predicate(Servers::isAway)
                .maxRetries(Long.MAX_VALUE)
                .delay(Duration.ofMillis(500))
                .timeout(access.patience())
                .build());
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

    private static boolean isAway(Throwable failure) {
        return failure.getCause() instanceof SQLException e && Engine.isAway(e);
    }

    private static HikariDataSource pool(
            DatabaseAccess access, String name, Duration statement, BiConsumer<HikariConfig, Duration> properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setReadOnly(name.equals("readers"));
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setValidationTimeout(CONNECT.toMillis() / 4);
        properties.accept(config, statement);
        return new HikariDataSource(config);
    }

    /**
     * Statements wait for another transaction's lock as long as a reader for a statement. What is acknowledged is on disk,
     * even where the server would else promise less.
     */
    static void postgresql(HikariConfig config, Duration statement) {
        config.addDataSourceProperty("ApplicationName", "madang");
        config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
        config.addDataSourceProperty("socketTimeout", Long.toString(statement.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setConnectionInitSql("select set_config('lock_timeout', '" + READ.toMillis() + "', false),"
                + " case when current_setting('synchronous_commit') = 'off'"
                + " then set_config('synchronous_commit', 'on', false) end");
    }

    /** A server may be set to cut what is too long; each connection asks it to refuse. */
    static void mariadb(HikariConfig config, Duration statement) {
        config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toMillis()));
        config.addDataSourceProperty("socketTimeout", Long.toString(statement.toMillis()));
        config.addDataSourceProperty("useBulkStmts", "true");
        config.setConnectionInitSql("set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',"
                + " innodb_lock_wait_timeout = " + READ.toSeconds());
    }

    private static void requireProved(Engine engine, DatabaseAccess access, HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            String product = server.getDatabaseProductName();
            int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
            String wanted = engine == Engine.POSTGRESQL ? "PostgreSQL" : "MariaDB";
            int oldest = engine == Engine.POSTGRESQL ? 13_00 : 10_06;
            if (!product.equals(wanted) || version < oldest) {
                throw new DatabaseUnavailable(access.name() + " can't be used, because it is " + product + ' '
                        + server.getDatabaseProductVersion() + ", and Madang needs " + wanted + ' ' + oldest / 100 + '.'
                        + oldest % 100 + " or newer.");
            }
        }
    }

    private static DatabaseUnavailable refusal(DatabaseAccess access, Exception e) {
        @Nullable
        SQLException failure =
                e instanceof SQLException own ? own : e.getCause() instanceof SQLException cause ? cause : null;
        String reason = failure == null ? "it can't be opened" : reason(failure);
        return new DatabaseUnavailable(access.name() + " can't be used, because " + reason + '.', e);
    }

    /** What stands in the way of using a server, as the end of a sentence. */
    static String reason(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (Engine.isAway(e)) {
            return "it can't be reached";
        }
        if (state.startsWith("28")) {
            return "it knows no such user and password";
        }
        boolean noDatabase = state.equals("3D000") || e.getErrorCode() == 1049;
        return noDatabase ? "its server has none of that name" : "its server says: " + e.getMessage();
    }
}
