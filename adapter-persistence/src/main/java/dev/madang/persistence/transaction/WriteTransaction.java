package dev.madang.persistence.transaction;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import dev.madang.persistence.sql.ExceptionTranslator;
import dev.madang.persistence.sql.SqlEnvironment;
import dev.madang.persistence.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction on a writing connection. A connection whose transaction may still be open is evicted from its pool. */
public record WriteTransaction(
        Connection connection, HikariDataSource pool, ExceptionTranslator translator, RevisionCounter revision) {

    /** @param revision moves whenever something may have been committed */
    public static WriteTransaction begin(HikariDataSource pool, SqlEnvironment sql, RevisionCounter revision) {
        ExceptionTranslator translator = sql.translator();
        Connection connection = translator.acquire(pool);
        try {
            connection.setAutoCommit(false);
            sql.flavour().begin(connection);
            return new WriteTransaction(connection, pool, translator, revision);
        } catch (SQLException e) {
            pool.evictConnection(connection);
            throw translator.translated("No transaction was begun.", e);
        }
    }

    /** Not by {@code commit()}: there SQLite's driver begins the next transaction, and fails if that fails. */
    public void commit() {
        boolean moved = false;
        try {
            revision.move(connection);
            moved = true;
            connection.setAutoCommit(true);
            connection.close();
            translator.committed();
        } catch (SQLException e) {
            pool.evictConnection(connection);
            RuntimeException translated = translator.translated("The transaction wasn't committed.", e);
            throw moved && SqlFailure.isAway(e) ? Refusal.uncertain() : translated;
        } finally {
            revision.moved();
        }
    }

    public void rollBack(Throwable failure) {
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
