package dev.madang.persistence.copy;

import static dev.madang.persistence.schema.Tables.GUEST_NAME_KEYS;
import static dev.madang.persistence.schema.Tables.NAME_KEY_RULES;

import dev.madang.persistence.schema.DefaultSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table with all its columns, read and written in the order of its primary key.
 *
 * @param key the first column of that key; rows with the same value are always in one batch
 */
public record CopiedTable(Table<?> table, Field<Long> key) {

    /** What the names of guests look like is computed again at the next start. */
    private static final Set<Table<?>> DERIVED = Set.of(GUEST_NAME_KEYS, NAME_KEY_RULES);

    /** All of the schema that isn't derived, each after those that it refers to. */
    public static final List<CopiedTable> ALL = inOrder(DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .filter(table -> !DERIVED.contains(table))
            .toList());

    /** Below and above every key. */
    static final long START = Long.MIN_VALUE;

    public static final long END = Long.MAX_VALUE;

    static final int MAX_ROWS = 1_000;

    /** In characters and bytes: a small heap must hold several copies of a batch, and all its tokens. */
    static final int MAX_TEXT = 1 << 18;

    private static List<CopiedTable> inOrder(List<Table<?>> tables) {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        while (ordered.size() < tables.size()) {
            List<Table<?>> next = tables.stream()
                    .filter(table -> !ordered.contains(table) && ordered.containsAll(referredTo(table)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other: " + tables);
            }
            ordered.addAll(next);
        }
        return ordered.stream().map(CopiedTable::of).toList();
    }

    private static List<Table<?>> referredTo(Table<?> table) {
        return table.getReferences().stream()
                .<Table<?>>map(reference -> reference.getKey().getTable())
                .toList();
    }

    static CopiedTable of(Table<?> table) {
        Field<?> key = Objects.requireNonNull(table.getPrimaryKey()).getFields().get(0);
        return new CopiedTable(table, key.coerce(Long.class));
    }

    /** Whether the database numbers its rows. */
    public boolean isNumbered() {
        return table.getIdentity() != null;
    }

    public long count(DSLContext sql) {
        return sql.select(DSL.count().cast(Long.class))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** The highest key; {@link #START} if there is no row. */
    long last(DSLContext sql) {
        return sql.select(DSL.coalesce(DSL.max(key), START))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** Reads the rows with keys above one and up to another, in batches of limited size. */
    public void read(DSLContext sql, long after, long last, Consumer<Result<? extends Record>> batches) {
        long start = after;
        for (List<Long> ends = ends(sql, start, last); !ends.isEmpty(); ends = ends(sql, start, last)) {
            for (long end : ends) {
                batches.accept(between(sql, start, end));
                start = end;
            }
        }
    }

    /** The highest key of each of the next batches. */
    private List<Long> ends(DSLContext sql, long after, long last) {
        List<Long> ends = new ArrayList<>();
        long end = after;
        long text = 0;
        for (Record2<Long, Integer> row : lengths(sql, after, last)) {
            text += row.value2();
            if (text > MAX_TEXT && end > after && row.value1() > end) {
                ends.add(end);
                text = row.value2();
            }
            end = row.value1();
        }
        if (end > after) {
            ends.add(end);
        }
        return ends;
    }

    private Result<Record2<Long, Integer>> lengths(DSLContext sql, long after, long last) {
        return sql.select(key, length())
                .from(table)
                .where(key.gt(after))
                .and(key.le(last))
                .orderBy(key)
                .limit(MAX_ROWS)
                .fetch();
    }

    private Field<Integer> length() {
        return Stream.of(table.fields()).map(CopiedTable::length).reduce(DSL.inline(0), Field::plus);
    }

    /** What is null has none, or all of its row would have none. */
    private static Field<Integer> length(Field<?> field) {
        if (field.getType() == String.class) {
            return DSL.coalesce(DSL.charLength(field.cast(String.class)), 0);
        }
        return field.getType() == byte[].class
                ? DSL.coalesce(DSL.octetLength(field.coerce(String.class)), 0)
                : DSL.inline(0);
    }

    /** The rows with keys above one and up to another. */
    private Result<? extends Record> between(DSLContext sql, long after, long last) {
        return sql.select(table.fields())
                .from(table)
                .where(key.gt(after))
                .and(key.le(last))
                .orderBy(Objects.requireNonNull(table.getPrimaryKey()).getFields())
                .fetch();
    }

    /** @return how many rows */
    int write(DSLContext sql, Result<? extends Record> rows) {
        if (!rows.isEmpty()) {
            sql.batch(sql.insertInto(table).columns(table.fields()).values(new Object[table.fields().length]))
                    .bind(rows.stream().map(Record::intoArray).toArray(Object[][]::new))
                    .execute();
        }
        return rows.size();
    }

    @Override
    public String toString() {
        return table.getName();
    }
}
