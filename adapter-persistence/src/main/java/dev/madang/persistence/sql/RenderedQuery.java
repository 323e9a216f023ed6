package dev.madang.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** A {@link RenderedSql} that returns rows, mapped to results without jOOQ's records in between. */
public record RenderedQuery<T>(RenderedSql sql, RowReader<T> reader) {

    /** Maps the current row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All results.
     *
     * @param values by parameter name
     * @throws dev.madang.domain.Refusal {@code unavailable} if the database can't answer now
     */
    public List<T> fetch(DSLContext connections, ExceptionTranslator translator, Map<String, ?> values) {
        return fetch(connections, translator, values, result -> false);
    }

    /**
     * Likewise, up to one of them.
     *
     * @param isLast whether a result is the last that is wanted; asked of each in turn
     */
    public List<T> fetch(
            DSLContext connections, ExceptionTranslator translator, Map<String, ?> values, Predicate<T> isLast) {
        return connections.connectionResult(connection -> {
            try {
                List<T> results = fetch(connection, values, isLast);
                translator.answered();
                return results;
            } catch (SQLException e) {
                throw translator.translated(sql.text(), e);
            }
        });
    }

    private List<T> fetch(Connection connection, Map<String, ?> values, Predicate<T> isLast) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, values);
            List<T> results = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    T result = reader.read(rows);
                    results.add(result);
                    more = !isLast.test(result);
                }
            }
            return results;
        }
    }
}
