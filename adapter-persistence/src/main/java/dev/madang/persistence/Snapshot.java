package dev.madang.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** How each engine lets a database be read as it was at one moment, and be known again however a URL spells it. */
interface Snapshot {

    /** One path has one spelling by the time it is opened, so marks have nothing to tell. */
    Snapshot SQLITE = new Snapshot() {
        @Override
        public void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        public boolean mark(DSLContext sql, long mark) {
            return true;
        }
    };

    Snapshot POSTGRESQL = new Snapshot() {
        @Override
        public void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
        }

        @Override
        public boolean mark(DSLContext sql, long mark) {
            return sql.select(field("pg_try_advisory_xact_lock({0})", Boolean.class, val(mark)))
                    .fetchSingle()
                    .value1();
        }
    };

    Snapshot MARIADB = new Snapshot() {
        @Override
        public void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("start transaction with consistent snapshot, read only");
            }
        }

        @Override
        public boolean mark(DSLContext sql, long mark) {
            try {
                return sql.select(field("get_lock(md5(concat(database(), {0})), 0)", Boolean.class, val(mark)))
                        .fetchSingle()
                        .value1();
            } catch (DataAccessException e) {
                return true; // A cluster has no such locks.
            }
        }
    };

    /** Begins a transaction that reads what was committed by then, and nothing later. */
    void begin(Connection connection) throws SQLException;

    /** Whether the mark could be set: not while another connection's transaction has set it in the same database. */
    boolean mark(DSLContext sql, long mark);
}
