package dev.madang.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How each engine reads a database as it was at one moment. */
public interface SnapshotMode {

    SnapshotMode SQLITE = connection -> connection.setAutoCommit(false);

    SnapshotMode POSTGRESQL = connection -> {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    };

    SnapshotMode MARIADB = connection -> {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("start transaction with consistent snapshot, read only");
        }
    };

    /** Begins a transaction that reads what was committed by then, and nothing later. */
    void begin(Connection connection) throws SQLException;
}
