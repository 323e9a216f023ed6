package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.application.tag.TagCursor;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.NamedRows;
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
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Tags as readers see them. */
public final class JooqTagQueries implements TagQueries {

    private static final Param<Integer> LIMIT = DSL.param("limit", Integer.class);

    private final SqlSession session;
    private final NamedRows<TagView> tags;
    private final RenderedQueries<Boolean, TagView> tagsByUse;

    public JooqTagQueries(SqlSession session) {
        this.session = session;
        this.tags = new NamedRows<>(
                session,
                TAGS,
                TAGS.ID,
                TAGS.NAME,
                Listed.tags(),
                List.of(TAGS.ID, TAGS.NAME, TAGS.POST_COUNT),
                JooqTagQueries::view);
        this.tagsByUse = RenderedQueries.reading(session, this::byUse, JooqTagQueries::view);
    }

    private static TagView view(ResultSet row) throws SQLException {
        return new TagView(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4));
    }

    @Override
    public Optional<TagView> byId(long id) {
        return tags.byId(id);
    }

    @Override
    public Optional<TagView> byName(String name) {
        return tags.byName(name);
    }

    @Override
    public List<TagView> page(long after, int limit) {
        return tags.page(after, limit);
    }

    @Override
    public List<TagView> all(long after, int limit) {
        return tags.all(after, limit);
    }

    @Override
    public long count() {
        return tags.count();
    }

    @Override
    public long countAll() {
        return tags.countAll();
    }

    @Override
    public List<TagView> byUse(@Nullable TagCursor after, int limit) {
        return after == null
                ? tagsByUse.fetch(false, Map.of("limit", limit))
                : tagsByUse.fetch(true, Map.of("count", after.postCount(), "key", after.name(), "limit", limit));
    }

    private ResultQuery<?> byUse(boolean afterCursor) {
        return afterCursor ? lessUsed(DSL.param("count", TAGS.POST_COUNT)) : byUse(DSL.noCondition());
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
        return session.reading()
                .select(TAGS.ID, TAGS.NAME, TAGS.POST_COUNT, DSL.inline(true))
                .from(TAGS)
                .where(TAGS.POST_COUNT.gt(DSL.inline(0L)))
                .and(condition)
                .orderBy(TAGS.POST_COUNT.desc(), TAGS.NAME)
                .limit(LIMIT);
    }
}
