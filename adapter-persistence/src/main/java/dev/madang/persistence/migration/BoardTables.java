package dev.madang.persistence.migration;

import dev.madang.persistence.schema.DefaultSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Named;
import org.jooq.Table;

/** Checks a board's tables, which may be missing or changed although the migration history is complete. */
final class BoardTables {

    private static final List<Table<?>> EXPECTED = DefaultSchema.DEFAULT_SCHEMA.getTables();

    private static final String COLUMNS = EXPECTED.stream()
            .map(table -> "select 1 from " + table.getName() + " where 1 = 0 and ("
                    + Arrays.stream(table.fields())
                            .map(field -> field.getName() + " is null")
                            .collect(Collectors.joining(" or "))
                    + ")")
            .collect(Collectors.joining(" union all "));

    private BoardTables() {}

    /** All tables in the database, a board's or not, without views. */
    static Set<String> names(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** Whether all of a board's tables exist, with all their columns. */
    static boolean areIn(MigratedEngine engine, Connection connection) throws SQLException {
        Set<String> present = names(connection);
        return present.containsAll(engine.ownTables())
                && EXPECTED.stream().map(Named::getName).allMatch(present::contains)
                && haveColumns(engine, connection);
    }

    private static boolean haveColumns(MigratedEngine engine, Connection connection) throws SQLException {
        return find(engine, connection, COLUMNS).isPresent();
    }

    /** Whether the query finds something, in tables that may not be there. */
    static boolean hasRows(MigratedEngine engine, Connection connection, String query) throws SQLException {
        return find(engine, connection, query).orElse(false);
    }

    /** @return whether there is a row; empty if what the query names isn't there */
    private static Optional<Boolean> find(MigratedEngine engine, Connection connection, String query)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return Optional.of(rows.next());
        } catch (SQLException e) {
            if (engine.isUnknownName(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
