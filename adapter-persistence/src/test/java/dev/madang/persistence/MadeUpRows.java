package dev.madang.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows by the types of their columns, which refer to rows that there are; what they mean is no matter. */
record MadeUpRows(DSLContext sql) {

    /** Beyond all numbers of rows that have a meaning. */
    private static final int FIRST = 7_000;

    /** Adds rows until there are as many. */
    void fill(Table<?> table, int rows) {
        for (int number = sql.fetchCount(table); number < rows; number++) {
            add(table, FIRST + number);
        }
    }

    private void add(Table<?> table, int number) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        for (Field<?> field : table.fields()) {
            if (!field.getDataType().identity()) {
                row.put(
                        field,
                        value(field.getDataType().getType(), field.getDataType().length(), number));
            }
        }
        table.getReferences().forEach(key -> row.putAll(referred(table, key)));
        sql.insertInto(table).set(row).execute();
    }

    /** To the last row that no other refers to yet. */
    private Map<Field<?>, @Nullable Object> referred(Table<?> table, ForeignKey<?, ?> key) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < key.getFields().size(); i++) {
            values.put(
                    key.getFields().get(i),
                    free(
                            key.getFields().get(i),
                            table,
                            key.getKeyFields().get(i),
                            key.getKey().getTable()));
        }
        return values;
    }

    private <T> @Nullable T free(Field<?> reference, Table<?> from, Field<T> key, Table<?> table) {
        var taken = sql.select(reference.coerce(key)).from(from);
        return sql.select(DSL.max(key))
                .from(table)
                .where(key.notIn(taken))
                .fetchSingle()
                .value1();
    }

    private static Object value(Class<?> type, int length, int number) {
        if (type == String.class) {
            String text = number + " 값 😀";
            return length == 0 ? text : text.substring(0, Math.min(length, text.length()));
        }
        if (type == Instant.class) {
            return JooqBoard.NOW.plusSeconds(number);
        }
        if (type == Boolean.class) {
            return true;
        }
        if (type == Long.class) {
            return (long) number;
        }
        return number;
    }
}
