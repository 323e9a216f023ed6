package dev.madang.persistence;

import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Runs transactions on the writing connections: with SQLite one after another, else at the same time, where the one that
 * is in the way of another is run again. A connection of which it isn't certain that it is out
 * of its transaction doesn't go back to the pool.
 */
final class JooqTransactions implements Transactions {

    private static final RetryTemplate RETRIES = new RetryTemplate(RetryPolicy.builder()
            .includes(Conflict.class)
            .maxRetries(40)
            .delay(Duration.ofMillis(4))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(100))
            .jitter(Duration.ofMillis(4))
            .build());

    private final Database database;

    JooqTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (database.inTransaction()) {
            throw new IllegalStateException("in a transaction already");
        }
        try {
            return RETRIES.invoke(() -> once(work));
        } catch (Conflict e) {
            throw Refusal.unavailable();
        }
    }

    private <T> T once(Supplier<T> work) {
        Connection connection = begin(database.outages().acquire(database.writer()));
        try {
            database.enter(connection);
            T result = work.get();
            commit(connection);
            return result;
        } catch (Throwable failure) {
            rollBack(connection, failure);
            throw failure;
        } finally {
            database.leave();
            database.moveRevision();
        }
    }

    private Connection begin(Connection connection) {
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            database.writer().evictConnection(connection);
            throw database.outages().explained("No transaction was begun.", e);
        }
    }

    /** Not by {@code commit()}: there SQLite's driver begins the next transaction, and fails if that fails. */
    private void commit(Connection connection) {
        try {
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException e) {
            throw database.outages().explained("The transaction wasn't committed.", e);
        }
    }

    private void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            database.writer().evictConnection(connection);
            failure.addSuppressed(e);
        }
    }
}
