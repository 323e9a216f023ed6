package dev.madang.persistence.engine.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks a server whether it answers, on one connection that stays open between calls. Not thread-safe. */
final class Probe implements BooleanSupplier {

    private final DataSource source;
    private @Nullable Connection connection;

    /** @param source of connections with short timeouts */
    Probe(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean getAsBoolean() {
        try {
            Connection current = connection == null ? source.getConnection() : connection;
            connection = current;
            try (Statement statement = current.createStatement()) {
                statement.execute("select 1");
            }
            return true;
        } catch (SQLException e) {
            close();
            return false;
        }
    }

    void close() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                // It is broken anyway.
            }
        }
    }
}
