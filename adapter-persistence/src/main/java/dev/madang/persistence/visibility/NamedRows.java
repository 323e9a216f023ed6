package dev.madang.persistence.visibility;

import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.RenderedQuery.RowReader;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Reads a table whose rows have a name each, whether or not readers see them. */
public final class NamedRows<V> {

    private final SqlSession session;
    private final Table<?> table;
    private final TableField<?, Long> id;
    private final TableField<?, String> name;
    private final Condition listed;
    private final List<? extends Field<?>> columns;
    private final RenderedQueries<Shape, V> rows;

    /**
     * @param listed which are seen
     * @param columns what the reader gets, and then whether the row is listed
     */
    public NamedRows(
            SqlSession session,
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, String> name,
            Condition listed,
            List<? extends Field<?>> columns,
            RowReader<V> reader) {
        this.session = session;
        this.table = table;
        this.id = id;
        this.name = name;
        this.listed = listed;
        this.columns = columns;
        this.rows = RenderedQueries.reading(session, this::of, reader);
    }

    private enum Shape {
        ID,
        NAME,
        PAGE,
        ALL
    }

    public Optional<V> byId(long key) {
        return rows.fetch(Shape.ID, Map.of("key", key)).stream().findFirst();
    }

    public Optional<V> byName(String key) {
        return StorableText.isStorable(key)
                ? rows.fetch(Shape.NAME, Map.of("key", key)).stream().findFirst()
                : Optional.empty();
    }

    /** The listed by id, ascending. */
    public List<V> page(long after, int limit) {
        return rows.fetch(Shape.PAGE, Map.of("key", after, "limit", limit));
    }

    /** All by id, ascending. */
    public List<V> all(long after, int limit) {
        return rows.fetch(Shape.ALL, Map.of("key", after, "limit", limit));
    }

    /** How many are listed. */
    public long count() {
        return session.reading().fetchCount(table, listed);
    }

    public long countAll() {
        return session.reading().fetchCount(table);
    }

    private ResultQuery<?> of(Shape shape) {
        return switch (shape) {
            case ID ->
                session.reading().select(with(DSL.field(listed))).from(table).where(id.eq(DSL.param("key", id)));
            case NAME ->
                session.reading().select(with(DSL.field(listed))).from(table).where(name.eq(DSL.param("key", name)));
            case PAGE -> page(DSL.inline(true), listed);
            case ALL -> page(DSL.field(listed), DSL.noCondition());
        };
    }

    private ResultQuery<?> page(Field<Boolean> isListed, Condition condition) {
        return session.reading()
                .select(with(isListed))
                .from(table)
                .where(id.gt(DSL.param("key", id)))
                .and(condition)
                .orderBy(id)
                .limit(DSL.param("limit", Integer.class));
    }

    private List<Field<?>> with(Field<Boolean> isListed) {
        return Stream.concat(columns.stream(), Stream.of(isListed)).toList();
    }
}
