package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.application.tag.TagCursor;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.persistence.sql.Listed;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.SelectUnionStep;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Tags as readers see them. */
public final class JooqTagQueries implements TagQueries {

    private static final Param<Integer> LIMIT = DSL.param("limit", Integer.class);

    private final SqlSession session;
    private final RenderedQueries<Shape, TagView> tags;

    public JooqTagQueries(SqlSession session) {
        this.session = session;
        this.tags = RenderedQueries.reading(session, this::of, JooqTagQueries::view);
    }

    private enum Shape {
        ID,
        NAME,
        PAGE,
        ALL,
        MOST_USED,
        LESS_USED
    }

    @Override
    public Optional<TagView> byId(long id) {
        return tags.fetch(Shape.ID, Map.of("key", id)).stream().findFirst();
    }

    @Override
    public Optional<TagView> byName(String name) {
        return StorableText.isStorable(name)
                ? tags.fetch(Shape.NAME, Map.of("key", name)).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public List<TagView> page(long after, int limit) {
        return tags.fetch(Shape.PAGE, Map.of("key", after, "limit", limit));
    }

    @Override
    public List<TagView> all(long after, int limit) {
        return tags.fetch(Shape.ALL, Map.of("key", after, "limit", limit));
    }

    @Override
    public List<TagView> byUse(@Nullable TagCursor after, int limit) {
        return after == null
                ? tags.fetch(Shape.MOST_USED, Map.of("limit", limit))
                : tags.fetch(Shape.LESS_USED, Map.of("count", after.postCount(), "key", after.name(), "limit", limit));
    }

    @Override
    public long count() {
        return count(Listed.tags());
    }

    @Override
    public long countAll() {
        return count(DSL.noCondition());
    }

    private long count(Condition condition) {
        return session.reading()
                .selectCount()
                .from(TAGS)
                .where(condition)
                .fetchSingle()
                .value1();
    }

    private ResultQuery<?> of(Shape shape) {
        Condition listed = Listed.tags();
        return switch (shape) {
            case ID -> tags(DSL.field(listed)).where(TAGS.ID.eq(DSL.param("key", TAGS.ID)));
            case NAME -> tags(DSL.field(listed)).where(TAGS.NAME.eq(DSL.param("key", TAGS.NAME)));
            case PAGE -> page(DSL.inline(true), listed);
            case ALL -> page(DSL.field(listed), DSL.noCondition());
            case MOST_USED -> byUse(DSL.noCondition());
            case LESS_USED -> lessUsed(DSL.param("count", TAGS.POST_COUNT));
        };
    }

    private ResultQuery<?> page(Field<Boolean> listed, Condition condition) {
        return tags(listed)
                .where(TAGS.ID.gt(DSL.param("key", TAGS.ID)))
                .and(condition)
                .orderBy(TAGS.ID)
                .limit(LIMIT);
    }

    /** Each part is one stretch of the index; a condition for both would be looked at for all ties before the cursor. */
    private ResultQuery<?> lessUsed(Field<Long> count) {
        return byUse(TAGS.POST_COUNT.eq(count).and(TAGS.NAME.gt(DSL.param("key", TAGS.NAME))))
                .unionAll(byUse(TAGS.POST_COUNT.lt(count)))
                .orderBy(
                        DSL.field(TAGS.POST_COUNT.getUnqualifiedName()).desc(),
                        DSL.field(TAGS.NAME.getUnqualifiedName()))
                .limit(LIMIT);
    }

    /** A tag that a published post has is listed. */
    private SelectUnionStep<Record4<Long, String, Long, Boolean>> byUse(Condition condition) {
        return tags(DSL.inline(true))
                .where(TAGS.POST_COUNT.gt(DSL.inline(0L)))
                .and(condition)
                .orderBy(TAGS.POST_COUNT.desc(), TAGS.NAME)
                .limit(LIMIT);
    }

    private SelectWhereStep<Record4<Long, String, Long, Boolean>> tags(Field<Boolean> listed) {
        return session.reading()
                .select(TAGS.ID, TAGS.NAME, TAGS.POST_COUNT, listed)
                .from(TAGS);
    }

    private static TagView view(ResultSet row) throws SQLException {
        return new TagView(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4));
    }
}
