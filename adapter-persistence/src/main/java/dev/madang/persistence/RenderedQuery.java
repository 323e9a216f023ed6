package dev.madang.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * A query that jOOQ writes once, and that runs by JDBC alone: for those that readers ask for all the time, where writing
 * the statement anew and making a record of each row take longer than the database takes to answer.
 */
final class RenderedQuery<T> {

    private final String sql;
    private final List<Param<?>> parameters;
    private final RowMapper<T> mapper;

    private RenderedQuery(String sql, List<Param<?>> parameters, RowMapper<T> mapper) {
        this.sql = sql;
        this.parameters = parameters;
        this.mapper = mapper;
    }

    /** Makes a result of the row at which the set stands. */
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** @param query all its parameters have names, and no name is anywhere else in the statement with a colon before it */
    static <T> RenderedQuery<T> of(Select<?> query, DSLContext dialect, RowMapper<T> mapper) {
        Map<String, Param<?>> named = query.getParams();
        Pattern anyName = Pattern.compile(
                named.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", ":(", ")\\b")));
        String sql = dialect.renderNamedParams(query);
        List<Param<?>> inOrder = new ArrayList<>();
        anyName.matcher(sql).results().forEach(found -> inOrder.add(Objects.requireNonNull(named.get(found.group(1)))));
        return new RenderedQuery<>(anyName.matcher(sql).replaceAll("?"), inOrder, mapper);
    }

    /**
     * Runs the query on the connection that the thread reads from.
     *
     * @param values by parameter name
     * @throws dev.madang.domain.Refusal {@code unavailable} if the database can't answer now
     */
    List<T> fetch(Database database, Map<String, ?> values) {
        return database.reading().connectionResult(connection -> {
            try {
                return fetch(connection, values);
            } catch (SQLException e) {
                throw database.outages().explained(sql, e);
            }
        });
    }

    private List<T> fetch(Connection connection, Map<String, ?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Param<?> parameter = parameters.get(i);
                statement.setObject(i + 1, stored(parameter, values.get(parameter.getParamName())));
            }
            return fetch(statement);
        }
    }

    private static <U> @Nullable Object stored(Param<U> parameter, @Nullable Object value) {
        return parameter.getConverter().to(parameter.getType().cast(value));
    }

    private List<T> fetch(PreparedStatement statement) throws SQLException {
        List<T> results = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                results.add(mapper.map(rows));
            }
        }
        return results;
    }
}
