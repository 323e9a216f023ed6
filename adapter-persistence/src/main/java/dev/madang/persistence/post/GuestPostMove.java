package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.PublishedCount;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Puts what guests wrote under one user's name under another's. */
final class GuestPostMove {

    /** Posts that are told of at once: whoever indexes them reads them with their texts. */
    private static final int BATCH = 25;

    private final SqlSession session;
    private final PublishedCount counts;

    GuestPostMove(SqlSession session, PublishedCount counts) {
        this.session = session;
        this.counts = counts;
    }

    int count(long authorId, int most) {
        return session.writing()
                .fetchCount(DSL.select(POSTS.ID)
                        .from(POSTS)
                        .where(guestPosts(authorId))
                        .limit(most));
    }

    /** @param moved called with the ids of posts that are under the other name now, some at a time */
    void run(long authorId, long otherId, Consumer<List<Long>> moved) {
        Condition going = guestPosts(authorId);
        session.lock(() ->
                session.writing().select(POSTS.ID).from(POSTS).where(going).orderBy(POSTS.ID));
        long listed = session.writing().fetchCount(POSTS, going.and(Listed.posts()));
        for (List<Long> some = some(going); !some.isEmpty(); some = some(going)) {
            session.publicWriting()
                    .update(POSTS)
                    .set(POSTS.USER_ID, otherId)
                    .where(POSTS.ID.in(some))
                    .execute();
            moved.accept(some);
        }
        counts.remove(Map.of(authorId, listed));
        if (listed > 0) {
            counts.publish(Map.of(otherId, listed));
        }
    }

    private List<Long> some(Condition condition) {
        return session.writing()
                .select(POSTS.ID)
                .from(POSTS)
                .where(condition)
                .limit(BATCH)
                .fetch(POSTS.ID);
    }

    private static Condition guestPosts(long authorId) {
        return POSTS.USER_ID.eq(authorId).and(POSTS.GUEST_KEY.ne(""));
    }
}
