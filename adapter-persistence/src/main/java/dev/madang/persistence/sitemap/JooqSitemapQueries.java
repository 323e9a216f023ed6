package dev.madang.persistence.sitemap;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.sitemap.DatedPost;
import dev.madang.application.sitemap.SitemapQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.util.List;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Each stretch is one of a primary key. */
public final class JooqSitemapQueries implements SitemapQueries {

    private final SqlSession session;

    public JooqSitemapQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public long greatestId() {
        return session.reading()
                .select(DSL.greatest(last(POSTS.ID), last(TAGS.ID), last(USERS.ID)))
                .fetchSingle()
                .value1();
    }

    private static Field<Long> last(TableField<?, Long> id) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.max(id), 0L)).from(id.getTable()));
    }

    @Override
    public List<DatedPost> posts(long after, long last) {
        return session.reading()
                .select(POSTS.ID, DSL.coalesce(POSTS.EDITED_AT, POSTS.DATE_POSTED))
                .from(POSTS)
                .where(POSTS.ID.gt(after))
                .and(POSTS.ID.le(last))
                .and(Listed.posts())
                .orderBy(POSTS.ID)
                .fetch(Records.mapping(DatedPost::new));
    }

    @Override
    public List<String> tags(long after, long last) {
        return names(TAGS.NAME, TAGS.ID, TAGS.POST_COUNT, after, last);
    }

    @Override
    public List<String> authors(long after, long last) {
        return names(USERS.USERNAME, USERS.ID, USERS.POST_COUNT, after, last);
    }

    private List<String> names(
            TableField<?, String> name, TableField<?, Long> id, TableField<?, Long> posts, long after, long last) {
        return session.reading()
                .select(name)
                .from(id.getTable())
                .where(id.gt(after))
                .and(id.le(last))
                .and(posts.gt(DSL.inline(0L)))
                .orderBy(id)
                .fetch(name);
    }
}
