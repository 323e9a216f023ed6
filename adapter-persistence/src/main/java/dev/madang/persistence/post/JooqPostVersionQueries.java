package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POST_VERSIONS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.post.PostVersionQueries;
import dev.madang.application.post.VersionView;
import dev.madang.application.post.VersionView.Editor;
import dev.madang.application.post.VersionView.Kept;
import dev.madang.persistence.sql.SqlSession;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The texts that posts had, as readers see them. */
public final class JooqPostVersionQueries implements PostVersionQueries {

    private static final List<Field<?>> VERSION = List.of(
            POST_VERSIONS.VERSION,
            POST_VERSIONS.TITLE,
            POST_VERSIONS.WRITTEN_AT,
            POST_VERSIONS.HIDDEN,
            POST_VERSIONS.REPLACED_BY,
            USERS.USERNAME);

    private final SqlSession session;

    public JooqPostVersionQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public List<Kept> before(long postId, int version, int limit) {
        return session.reading()
                .select(VERSION)
                .from(POST_VERSIONS)
                .leftJoin(USERS)
                .on(USERS.ID.eq(POST_VERSIONS.REPLACED_BY))
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .and(POST_VERSIONS.VERSION.lt(version))
                .orderBy(POST_VERSIONS.VERSION.desc())
                .limit(limit)
                .fetch(row -> kept(row, null));
    }

    @Override
    public Optional<Kept> byId(long postId, int version) {
        return session.reading()
                .select(VERSION)
                .select(POST_VERSIONS.CONTENT)
                .from(POST_VERSIONS)
                .leftJoin(USERS)
                .on(USERS.ID.eq(POST_VERSIONS.REPLACED_BY))
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .and(POST_VERSIONS.VERSION.eq(version))
                .fetchOptional(row -> kept(row, row.get(POST_VERSIONS.CONTENT)));
    }

    private static Kept kept(Record row, @Nullable String content) {
        Long editor = row.get(POST_VERSIONS.REPLACED_BY);
        return new Kept(
                new VersionView(
                        row.get(POST_VERSIONS.VERSION),
                        row.get(POST_VERSIONS.TITLE),
                        content,
                        row.get(POST_VERSIONS.WRITTEN_AT),
                        row.get(POST_VERSIONS.HIDDEN),
                        null),
                editor == null ? null : new Editor(editor, row.get(USERS.USERNAME)));
    }
}
