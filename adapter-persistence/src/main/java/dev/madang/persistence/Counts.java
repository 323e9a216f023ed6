package dev.madang.persistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Query;
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
        List<Query> updates = new TreeMap<>(differences)
                .entrySet().stream()
                        .<Query>map(difference -> writing.update(table)
                                .set(count, count.plus(sign * difference.getValue()))
                                .where(id.eq(difference.getKey())))
                        .toList();
        writing.batch(updates).execute();
    }
}
