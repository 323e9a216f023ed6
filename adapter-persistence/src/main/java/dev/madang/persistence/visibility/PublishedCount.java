package dev.madang.persistence.visibility;

import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.SqlSession;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * How many published posts each row of a table has, kept by writers so that readers needn't count, and whether it is listed. A
 * row is listed from its first published post on until the last is hidden. Where posts are removed, it stays as it is, so that
 * nobody comes on the board by a post that is rejected.
 */
public final class PublishedCount {

    private static final Param<Long> POSTS = DSL.param("posts", Long.class);

    private final RenderedChange publish;
    private final RenderedChange hide;
    private final RenderedChange remove;

    public PublishedCount(
            SqlSession session,
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, Long> count,
            TableField<?, Boolean> listed) {
        this(session, table, id, count, listed, DSL.falseCondition());
    }

    /** @param other what keeps a row listed, too, that is listed */
    public PublishedCount(
            SqlSession session,
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, Long> count,
            TableField<?, Boolean> listed,
            Condition other) {
        this.publish = change(session, table, id, DSL.inline(true), count.plus(POSTS), listed, count);
        this.hide = change(
                session,
                table,
                id,
                DSL.when(count.gt(POSTS).or(other), listed).otherwise(DSL.inline(false)),
                count.minus(POSTS),
                listed,
                count);
        this.remove = change(session, table, id, listed, count.minus(POSTS), listed, count);
    }

    /** The count last: MariaDB evaluates what follows with the new value. */
    private static RenderedChange change(
            SqlSession session,
            Table<?> table,
            TableField<?, Long> id,
            Field<Boolean> newListed,
            Field<Long> newCount,
            TableField<?, Boolean> listed,
            TableField<?, Long> count) {
        return RenderedChange.ofPublic(
                session,
                () -> session.writing()
                        .update(table)
                        .set(listed, newListed)
                        .set(count, newCount)
                        .where(id.eq(DSL.param("row_id", Long.class))));
    }

    public void publish(Map<Long, Long> postsByRow) {
        run(publish, postsByRow);
    }

    public void hide(Map<Long, Long> postsByRow) {
        run(hide, postsByRow);
    }

    public void remove(Map<Long, Long> postsByRow) {
        run(remove, postsByRow);
    }

    /** Updates rows in the order of ids, so that two transactions can't deadlock. */
    private static void run(RenderedChange change, Map<Long, Long> postsByRow) {
        change.run(new TreeMap<>(postsByRow)
                .entrySet().stream()
                        .map(each -> Map.of("row_id", each.getKey(), "posts", each.getValue()))
                        .toList());
    }
}
