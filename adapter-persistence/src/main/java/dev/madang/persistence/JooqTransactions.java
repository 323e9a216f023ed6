package dev.madang.persistence;

import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/**
 * Runs transactions on the writing connection, one after another. A connection of which it isn't certain that it is out
 * of its transaction doesn't go back to the pool.
 */
final class JooqTransactions implements Transactions {

    private final Database database;

    JooqTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (database.inTransaction()) {
            throw new IllegalStateException("in a transaction already");
        }
        Connection connection = begin(acquire());
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
        }
    }

    private Connection acquire() {
        try {
            return database.writer().getConnection();
        } catch (SQLTransientConnectionException e) {
            throw Refusal.unavailable();
        } catch (SQLException e) {
            throw new DataAccessException("No connection to write with.", e);
        }
    }

    private Connection begin(Connection connection) {
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            database.writer().evictConnection(connection);
            if (database.engine().isBusy(e)) {
                throw Refusal.unavailable();
            }
            throw new DataAccessException("No transaction was begun.", e);
        }
    }

    /** Not by {@code commit()}: there SQLite's driver begins the next transaction, and fails if that fails. */
    private static void commit(Connection connection) {
        try {
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("The transaction wasn't committed.", e);
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
