package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction on a writing connection. One of which it isn't certain that it is out of its transaction doesn't go back to
 * the pool.
 */
record WriteTransaction(Connection connection, HikariDataSource pool, Outages outages, RevisionCounter revision) {

    /** @param revision moves whenever something may have been committed */
    static WriteTransaction begin(HikariDataSource pool, Outages outages, RevisionCounter revision) {
        Connection connection = outages.acquire(pool);
        try {
            connection.setAutoCommit(false);
            outages.engine().begin(connection);
            return new WriteTransaction(connection, pool, outages, revision);
        } catch (SQLException e) {
            pool.evictConnection(connection);
            throw outages.explained("No transaction was begun.", e);
        }
    }

    /** Not by {@code commit()}: there SQLite's driver begins the next transaction, and fails if that fails. */
    void commit() {
        boolean moved = false;
        try {
            revision.move(connection);
            moved = true;
            connection.setAutoCommit(true);
            connection.close();
            outages.committed();
        } catch (SQLException e) {
            pool.evictConnection(connection);
            RuntimeException explained = outages.explained("The transaction wasn't committed.", e);
            throw moved && Engine.isAway(e) ? Refusal.uncertain() : explained;
        } finally {
            revision.moved();
        }
    }

    void rollBack(Throwable failure) {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            revision.moved();
            pool.evictConnection(connection);
            failure.addSuppressed(e);
        }
    }
}
