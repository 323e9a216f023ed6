package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/** Tags as readers see them. */
public final class JooqTagQueries implements TagQueries {

    private final SqlSession session;

    public JooqTagQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public Optional<TagView> byId(long id) {
        return tags(TAGS.ID.eq(id)).fetchOptional(Records.mapping(TagView::new));
    }

    @Override
    public Optional<TagView> byName(String name) {
        return tags(StorableText.equal(TAGS.NAME, name)).fetchOptional(Records.mapping(TagView::new));
    }

    @Override
    public List<TagView> page(long after, int limit) {
        return tags(TAGS.ID.gt(after)).orderBy(TAGS.ID).limit(limit).fetch(Records.mapping(TagView::new));
    }

    private SelectConditionStep<Record3<Long, String, Long>> tags(Condition condition) {
        return session.reading()
                .select(TAGS.ID, TAGS.NAME, TAGS.POST_COUNT)
                .from(TAGS)
                .where(condition);
    }
}
