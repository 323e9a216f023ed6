package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POST_VERSIONS;

import dev.madang.application.post.PostVersionQueries;
import dev.madang.application.post.VersionView;
import dev.madang.persistence.sql.SqlSession;
import java.util.List;
import java.util.Optional;

/** The texts that posts had, as readers see them. */
public final class JooqPostVersionQueries implements PostVersionQueries {

    private final SqlSession session;

    public JooqPostVersionQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public List<VersionView> before(long postId, int version, int limit) {
        return session.reading()
                .select(POST_VERSIONS.VERSION, POST_VERSIONS.TITLE, POST_VERSIONS.WRITTEN_AT, POST_VERSIONS.HIDDEN)
                .from(POST_VERSIONS)
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .and(POST_VERSIONS.VERSION.lt(version))
                .orderBy(POST_VERSIONS.VERSION.desc())
                .limit(limit)
                .fetch(row -> new VersionView(row.value1(), row.value2(), null, row.value3(), row.value4()));
    }

    @Override
    public Optional<VersionView> byId(long postId, int version) {
        return session.reading()
                .select(
                        POST_VERSIONS.VERSION,
                        POST_VERSIONS.TITLE,
                        POST_VERSIONS.CONTENT,
                        POST_VERSIONS.WRITTEN_AT,
                        POST_VERSIONS.HIDDEN)
                .from(POST_VERSIONS)
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .and(POST_VERSIONS.VERSION.eq(version))
                .fetchOptional(
                        row -> new VersionView(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
