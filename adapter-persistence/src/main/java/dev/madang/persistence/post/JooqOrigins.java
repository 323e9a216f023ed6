package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.COMMENT_ORIGINS;
import static dev.madang.persistence.schema.Tables.ORIGINS;

import dev.madang.domain.account.AddressKey;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.RowCountQuery;
import org.jooq.impl.DSL;

/** The addresses that guests' posts and comments came from. */
public final class JooqOrigins implements OriginRepository {

    private final SqlSession session;
    private final RenderedChange insert;

    public JooqOrigins(SqlSession session) {
        this.session = session;
        this.insert = RenderedChange.ofPrivate(session, this::insertOne);
    }

    @Override
    public void add(Collection<Post> posts, AddressKey address) {
        insert.run(posts.stream()
                .map(post -> Map.of("post", post.id(), "address", address.value(), "date", post.datePosted()))
                .toList());
    }

    private RowCountQuery insertOne() {
        return session.writing()
                .insertInto(ORIGINS)
                .columns(ORIGINS.POST_ID, ORIGINS.ADDRESS, ORIGINS.DATE_POSTED)
                .values(
                        DSL.param("post", ORIGINS.POST_ID),
                        DSL.param("address", ORIGINS.ADDRESS),
                        DSL.param("date", ORIGINS.DATE_POSTED));
    }

    @Override
    public Optional<AddressKey> of(long postId) {
        return session.writing()
                .select(ORIGINS.ADDRESS)
                .from(ORIGINS)
                .where(ORIGINS.POST_ID.eq(postId))
                .fetchOptional(row -> new AddressKey(row.value1()));
    }

    @Override
    public void addOf(long commentId, AddressKey address, Instant at) {
        session.writing()
                .insertInto(COMMENT_ORIGINS)
                .set(COMMENT_ORIGINS.COMMENT_ID, commentId)
                .set(COMMENT_ORIGINS.ADDRESS, address.value())
                .set(COMMENT_ORIGINS.WRITTEN_AT, at)
                .execute();
    }

    @Override
    public Optional<AddressKey> ofComment(long commentId) {
        return session.writing()
                .select(COMMENT_ORIGINS.ADDRESS)
                .from(COMMENT_ORIGINS)
                .where(COMMENT_ORIGINS.COMMENT_ID.eq(commentId))
                .fetchOptional(row -> new AddressKey(row.value1()));
    }

    @Override
    public void removeBefore(Instant time) {
        session.writing()
                .deleteFrom(COMMENT_ORIGINS)
                .where(COMMENT_ORIGINS.WRITTEN_AT.lt(time))
                .execute();
        session.writing()
                .deleteFrom(ORIGINS)
                .where(ORIGINS.DATE_POSTED.lt(time))
                .execute();
    }
}
