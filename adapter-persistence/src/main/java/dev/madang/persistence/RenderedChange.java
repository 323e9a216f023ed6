package dev.madang.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.RowCountQuery;
import org.springframework.util.function.SingletonSupplier;

/** A {@link RenderedSql} that changes rows, rendered when it first runs. */
final class RenderedChange {

    private final Database database;
    private final Supplier<RenderedSql> sql;

    /** @param change not asked before the first use, when the database is open */
    RenderedChange(Database database, Supplier<RowCountQuery> change) {
        this.database = database;
        this.sql = SingletonSupplier.of(() -> RenderedSql.of(change.get(), database.writing()));
    }

    /**
     * Runs the change in the thread's transaction, once for each of these.
     *
     * @param values by parameter name
     */
    void run(Collection<? extends Map<String, ?>> values) {
        if (values.isEmpty()) {
            return;
        }
        database.writing().connection(connection -> {
            try {
                run(connection, values);
            } catch (SQLException e) {
                throw database.outages().explained(sql.get().text(), e);
            }
        });
    }

    private void run(Connection connection, Collection<? extends Map<String, ?>> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.get().text())) {
            for (Map<String, ?> each : values) {
                sql.get().bind(statement, each);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
