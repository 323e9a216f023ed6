package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.persistence.sql.Listed;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Tags as readers see them. */
public final class JooqTagQueries implements TagQueries {

    private final SqlSession session;

    public JooqTagQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public Optional<TagView> byId(long id) {
        return tags(TAGS.ID.eq(id)).fetchOptional(JooqTagQueries::view);
    }

    @Override
    public Optional<TagView> byName(String name) {
        return tags(StorableText.equal(TAGS.NAME, name)).fetchOptional(JooqTagQueries::view);
    }

    @Override
    public List<TagView> page(long after, int limit) {
        return page(after, Listed.tags(), limit);
    }

    @Override
    public List<TagView> all(long after, int limit) {
        return page(after, DSL.noCondition(), limit);
    }

    private List<TagView> page(long after, Condition condition, int limit) {
        return tags(TAGS.ID.gt(after).and(condition))
                .orderBy(TAGS.ID)
                .limit(limit)
                .fetch(JooqTagQueries::view);
    }

    private SelectConditionStep<Record4<Long, String, Long, Boolean>> tags(Condition condition) {
        return session.reading()
                .select(TAGS.ID, TAGS.NAME, TAGS.POST_COUNT, DSL.field(Listed.tags()))
                .from(TAGS)
                .where(condition);
    }

    private static TagView view(Record4<Long, String, Long, Boolean> row) {
        return new TagView(row.value1(), row.value2(), row.value3(), row.value4());
    }
}
