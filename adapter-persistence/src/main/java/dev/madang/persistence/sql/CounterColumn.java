package dev.madang.persistence.sql;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** A column with a count that writers update, so that readers needn't count. */
public final class CounterColumn {

    private final RenderedChange change;

    public CounterColumn(SqlSession session, Table<?> table, TableField<?, Long> id, TableField<?, Long> count) {
        this.change = RenderedChange.ofPublic(
                session,
                () -> session.writing()
                        .update(table)
                        .set(count, count.plus(DSL.param("difference", Long.class)))
                        .where(id.eq(DSL.param("row_id", Long.class))));
    }

    /** Updates rows in the order of ids, so that two transactions can't deadlock. */
    public void add(Map<Long, Long> differences, int sign) {
        change.run(new TreeMap<>(differences)
                .entrySet().stream()
                        .map(each -> Map.of("row_id", each.getKey(), "difference", sign * each.getValue()))
                        .toList());
    }
}
