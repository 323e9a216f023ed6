package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.madang.persistence.copy.CopiedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A board is no copy of another from which one value is different. */
@Execution(ExecutionMode.CONCURRENT)
class CopiedColumnsTest {

    @TempDir
    private static Path original;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillAndCopy() {
        CopiedBoard.fillALittle(source(original));
        copy(source(original), target(original));
    }

    @BeforeEach
    void copyFiles() throws IOException {
        for (String name : List.of("source.db", "target.db")) {
            Files.copy(original.resolve(name), folder.resolve(name));
        }
    }

    private static String source(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("source.db");
    }

    private static String target(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("target.db");
    }

    private static void copy(String from, String to) {
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(from), DatabaseAccess.to(to))) {
            copy.run(rows -> {});
        }
    }

    /** One row of each table in a column, by the column's type, or gone; and values that are easily mistaken for others. */
    static Stream<Arguments> changes() {
        return Stream.concat(
                CopiedTable.ALL.stream()
                        .map(CopiedTable::table)
                        .flatMap(table -> changes(table).map(change -> arguments(table.getName(), change))),
                Stream.of(
                        arguments("posts", "update posts set guest_key = '' where id = 1"),
                        arguments("posts", "update posts set content = content || ' ' where id = 1"),
                        arguments("posts", "update posts set edited_at = 0 where id = 1"),
                        arguments("accounts", "update accounts set warning = '' where user_id = 1")));
    }

    private static Stream<String> changes(Table<?> table) {
        return Stream.concat(
                Stream.of(table.fields()).flatMap(field -> changes(table, field)),
                Stream.of("delete from %s where %s".formatted(table.getName(), isFirst(table, "true"))));
    }

    private static Stream<String> changes(Table<?> table, Field<?> field) {
        String known = field.getName() + " is not null";
        return values(table, field)
                .map(value -> "update %s set %s = %s where %s"
                        .formatted(table.getName(), field.getName(), value, isFirst(table, known)));
    }

    private static Stream<String> values(Table<?> table, Field<?> field) {
        String name = field.getName();
        String other;
        if (field.getType() == String.class) {
            other = name + " || 'x'";
        } else if (field.getType() == Boolean.class) {
            other = "not " + name;
        } else {
            other = "(select min(%s) - 1 from %s)".formatted(name, table.getName());
        }
        return field.getDataType().nullable() ? Stream.of(other, "null") : Stream.of(other);
    }

    /** Not the last: without that, a copy goes on. */
    private static String isFirst(Table<?> table, String condition) {
        String key = Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
                .map(Field::getName)
                .collect(Collectors.joining(", "));
        return "(%1$s) in (select %1$s from %2$s where %3$s order by %1$s limit 1)"
                .formatted(key, table.getName(), condition);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyColumnCounts(String table, String change) throws SQLException {
        try (Connection unchecked = DriverManager.getConnection(target(folder));
                Statement statement = unchecked.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copy(source(folder), target(folder)))
                .withMessageMatching(".* is no copy of this board, as its " + table
                        + " aren't the same; an empty database is needed.");
    }
}
