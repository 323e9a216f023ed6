package dev.madang.persistence;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/** Keeps the columns that spare readers from counting. */
final class Counts {

    private Counts() {}

    /** In the order of ids, so that two transactions that meet wait for each other rather than lock each other out. */
    static void add(
            DSLContext writing,
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, Long> count,
            Map<Long, Long> differences,
            int sign) {
        if (differences.isEmpty()) {
            return;
        }
        Object[][] values = new TreeMap<>(differences)
                .entrySet().stream()
                        .map(difference -> new Object[] {sign * difference.getValue(), difference.getKey()})
                        .toArray(Object[][]::new);
        writing.batch(writing.update(table).set(count, count.plus(0L)).where(id.eq(0L)))
                .bind(values)
                .execute();
    }
}
