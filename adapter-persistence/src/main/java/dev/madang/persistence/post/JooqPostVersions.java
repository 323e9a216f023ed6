package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POST_VERSIONS;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.PostVersionRepository;
import dev.madang.domain.post.Title;
import dev.madang.persistence.sql.SqlSession;
import java.util.Optional;

/** The texts that posts had. They go with their posts, by the foreign key. */
public final class JooqPostVersions implements PostVersionRepository {

    private final SqlSession session;

    public JooqPostVersions(SqlSession session) {
        this.session = session;
    }

    @Override
    public void add(PostVersion version) {
        session.publicWriting()
                .insertInto(POST_VERSIONS)
                .set(POST_VERSIONS.POST_ID, version.postId())
                .set(POST_VERSIONS.VERSION, version.version())
                .set(POST_VERSIONS.TITLE, version.title().value())
                .set(POST_VERSIONS.CONTENT, version.content().value())
                .set(POST_VERSIONS.WRITTEN_AT, version.at())
                .set(POST_VERSIONS.HIDDEN, version.hidden())
                .set(POST_VERSIONS.REPLACED_BY, version.replacedBy())
                .execute();
    }

    @Override
    public Optional<PostVersion> byId(long postId, int version) {
        return session.writing()
                .selectFrom(POST_VERSIONS)
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .and(POST_VERSIONS.VERSION.eq(version))
                .fetchOptional(row -> new PostVersion(
                        row.getPostId(),
                        row.getVersion(),
                        new Title(new Stored(row.getTitle())),
                        new Content(new Stored(row.getContent())),
                        row.getWrittenAt(),
                        row.getHidden(),
                        row.getReplacedBy()));
    }

    @Override
    public void setHidden(long postId, int version, boolean hidden) {
        session.publicWriting()
                .update(POST_VERSIONS)
                .set(POST_VERSIONS.HIDDEN, hidden)
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .and(POST_VERSIONS.VERSION.eq(version))
                .execute();
    }

    @Override
    public void hideAll(long postId) {
        session.publicWriting()
                .update(POST_VERSIONS)
                .set(POST_VERSIONS.HIDDEN, true)
                .where(POST_VERSIONS.POST_ID.eq(postId))
                .execute();
    }
}
