package dev.madang.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.RowCountQuery;
import org.springframework.util.function.SingletonSupplier;

/** A {@link RenderedSql} that changes rows, rendered at its first use. */
public final class RenderedChange {

    private final SqlSession session;
    private final Supplier<DSLContext> transaction;
    private final Supplier<RenderedSql> sql;

    private RenderedChange(SqlSession session, Supplier<DSLContext> transaction, Supplier<RowCountQuery> change) {
        this.session = session;
        this.transaction = transaction;
        this.sql = SingletonSupplier.of(() -> RenderedSql.of(change.get(), session.writing()));
    }

    /**
     * Of what everybody can see.
     *
     * @param change called at the first use, when the database is open
     */
    public static RenderedChange ofPublic(SqlSession session, Supplier<RowCountQuery> change) {
        return new RenderedChange(session, session::publicWriting, change);
    }

    /** Likewise, of what not everybody can see. */
    public static RenderedChange ofPrivate(SqlSession session, Supplier<RowCountQuery> change) {
        return new RenderedChange(session, session::writing, change);
    }

    /**
     * Runs the change in the thread's transaction, once for each set of values.
     *
     * @param values by parameter name
     */
    public void run(Collection<? extends Map<String, ?>> values) {
        if (!values.isEmpty()) {
            prepared(statement -> {
                for (Map<String, ?> each : values) {
                    sql.get().bind(statement, each);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    /**
     * Runs the change in the thread's transaction.
     *
     * @param values by parameter name
     * @return how many rows it changed
     */
    public int run(Map<String, ?> values) {
        return prepared(statement -> {
            sql.get().bind(statement, values);
            return statement.executeUpdate();
        });
    }

    private interface Run<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(Run<T> run) {
        return transaction.get().connectionResult(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(sql.get().text())) {
                T result = run.on(statement);
                session.translator().answered();
                return result;
            } catch (SQLException e) {
                throw session.translator().translated(sql.get().text(), e);
            }
        });
    }
}
