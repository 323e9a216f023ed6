package dev.madang.persistence.transaction;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import dev.madang.persistence.sql.ExceptionTranslator;
import dev.madang.persistence.sql.SqlEnvironment;
import dev.madang.persistence.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction on a writing connection. A connection whose transaction may still be open is evicted from its pool. */
public final class WriteTransaction {

    private final Connection connection;
    private final HikariDataSource pool;
    private final ExceptionTranslator translator;
    private final RevisionCounter revision;
    private boolean changesPublic;

    private WriteTransaction(
            Connection connection, HikariDataSource pool, ExceptionTranslator translator, RevisionCounter revision) {
        this.connection = connection;
        this.pool = pool;
        this.translator = translator;
        this.revision = revision;
    }

    /** @param revision moves whenever something that everybody can see may have been committed */
    public static WriteTransaction begin(HikariDataSource pool, SqlEnvironment sql, RevisionCounter revision) {
        ExceptionTranslator translator = sql.translator();
        Connection connection = translator.acquire(pool);
        try {
            connection.setAutoCommit(false);
            sql.flavour().begin(connection);
            revision.begin(connection);
            return new WriteTransaction(connection, pool, translator, revision);
        } catch (SQLException e) {
            pool.evictConnection(connection);
            throw translator.translated("No transaction was begun.", e);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Notes that it changes what everybody can see. */
    public void changePublic() {
        changesPublic = true;
    }

    /** Not by {@code commit()}: there SQLite's driver begins the next transaction, and fails if that fails. */
    public void commit() {
        boolean ended = false;
        try {
            revision.end(connection, changesPublic);
            ended = true;
            connection.setAutoCommit(true);
            connection.close();
            translator.committed();
        } catch (SQLException e) {
            pool.evictConnection(connection);
            RuntimeException translated = translator.translated("The transaction wasn't committed.", e);
            throw ended && SqlFailure.isAway(e) ? Refusal.uncertain() : translated;
        } finally {
            revision.committed();
        }
    }

    /**
     * Gives up a transaction that can't go on.
     *
     * @return what to throw
     */
    public RuntimeException lost(SQLException e) {
        rollBack(e);
        return translator.translated("The transaction was lost.", e);
    }

    public void rollBack(Throwable failure) {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            pool.evictConnection(connection);
            failure.addSuppressed(e);
        }
    }
}
