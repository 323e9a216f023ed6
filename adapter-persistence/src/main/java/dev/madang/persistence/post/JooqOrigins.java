package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.ORIGINS;

import dev.madang.domain.account.AddressKey;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Rows;
import org.jooq.impl.DSL;

/** The addresses that guests' posts came from. */
public final class JooqOrigins implements OriginRepository {

    private final SqlSession session;

    public JooqOrigins(SqlSession session) {
        this.session = session;
    }

    @Override
    public void add(List<Post> posts, AddressKey address) {
        if (!posts.isEmpty()) {
            session.writing()
                    .insertInto(ORIGINS)
                    .columns(ORIGINS.POST_ID, ORIGINS.ADDRESS, ORIGINS.DATE_POSTED)
                    .valuesOfRows(posts.stream()
                            .collect(Rows.toRowList(
                                    post -> DSL.val(post.id()),
                                    post -> DSL.val(address.value()),
                                    post -> DSL.val(post.datePosted(), ORIGINS.DATE_POSTED))))
                    .execute();
        }
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
    public void removeBefore(Instant time) {
        session.writing()
                .deleteFrom(ORIGINS)
                .where(ORIGINS.DATE_POSTED.lt(time))
                .execute();
    }
}
