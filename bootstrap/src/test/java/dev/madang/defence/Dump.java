package dev.madang.defence;

import dev.madang.bootstrap.RunningBoard;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a board's database holds, as a thief of a copy could read it.
 *
 * @param rows each with its table before it: {@code users: id=1 username=mina …}
 */
public record Dump(List<String> rows) {

    /** They follow from others, or from when the schema was made. */
    private static final Set<String> DERIVED = Set.of("post_search", "revisions", "flyway_schema_history");

    private static final Pattern SECRET = Pattern.compile(" (password|secret)=\\S+");
    private static final Pattern NO_EMAIL = Pattern.compile(" email=[0-9a-f-]{36} ");

    public static Dump of(RunningBoard board) {
        try (Connection connection = DriverManager.getConnection(board.databaseUrl())) {
            List<String> rows = new ArrayList<>();
            for (String table : tables(connection)) {
                read(connection, table, rows);
            }
            return new Dump(List.copyOf(rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void read(Connection connection, String table, List<String> rows) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                columns.add(" " + found.getMetaData().getColumnName(i) + '=');
            }
            while (found.next()) {
                StringBuilder row = new StringBuilder(table).append(':');
                for (int i = 0; i < columns.size(); i++) {
                    row.append(columns.get(i)).append(text(found.getObject(i + 1)));
                }
                rows.add(row.toString());
            }
        }
    }

    private static Object text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value;
    }

    /** The rows of a table, as somebody wrote them. */
    Stream<String> rows(String table) {
        return rows.stream().filter(row -> row.startsWith(table + ':'));
    }

    /** What two boards on which the same was done have in common: all but their secrets. */
    public List<String> written() {
        return rows.stream()
                .filter(row -> DERIVED.stream().noneMatch(row::startsWith))
                .map(row -> SECRET.matcher(row).replaceAll(" $1=..."))
                .map(row -> NO_EMAIL.matcher(row).replaceAll(" email=... "))
                .sorted()
                .toList();
    }
}
