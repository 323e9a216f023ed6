package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.tag.PostTags;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.PublishedCount;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Posts by whose they are. */
final class PostAuthorships {

    /** Posts that are told of at once: whoever indexes them reads them with their texts. */
    private static final int BATCH = 25;

    private final SqlSession session;
    private final PostTags postTags;
    private final PublishedCount counts;

    PostAuthorships(SqlSession session, PostTags postTags, PublishedCount counts) {
        this.session = session;
        this.postTags = postTags;
        this.counts = counts;
    }

    void adopt(long authorId, SecretHash guestKey) {
        session.publicWriting()
                .update(POSTS)
                .set(POSTS.GUEST_KEY, "")
                .where(POSTS.USER_ID.eq(authorId))
                .and(POSTS.GUEST_KEY.eq(guestKey.value()))
                .execute();
    }

    boolean hasAny(long authorId) {
        return session.writing().fetchExists(POSTS, POSTS.USER_ID.eq(authorId));
    }

    int countGuests(long authorId, int most) {
        return session.writing()
                .fetchCount(
                        DSL.select(POSTS.ID).from(POSTS).where(guests(authorId)).limit(most));
    }

    /** @param moved called with the ids of posts that are under the other name now, some at a time */
    void moveGuests(long authorId, long otherId, Consumer<List<Long>> moved) {
        Condition going = guests(authorId);
        lock(going);
        long listed = session.writing().fetchCount(POSTS, going.and(Listed.posts()));
        for (List<Long> some = some(going, BATCH); !some.isEmpty(); some = some(going, BATCH)) {
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

    boolean removeOwn(long authorId, int most) {
        return remove(POSTS.USER_ID.eq(authorId).and(POSTS.GUEST_KEY.eq("")), authorId, most);
    }

    boolean removeGuests(long authorId, int most) {
        return remove(guests(authorId), authorId, most);
    }

    /** The database removes the links to tags. What isn't free is locked first: a moderator may be about to free it. */
    private boolean remove(Condition written, long authorId, int most) {
        Condition free = POSTS.LOCKED.isFalse().and(POSTS.VISIBILITY.ne(EnumColumn.stored(Visibility.HIDDEN)));
        lock(written.andNot(free));
        List<Long> some = some(written.and(free), most);
        Condition going = POSTS.ID.in(some).and(written).and(free);
        postTags.uncount(going);
        long listed = session.writing().fetchCount(POSTS, going.and(Listed.posts()));
        counts.remove(Map.of(authorId, listed));
        session.publicWriting().deleteFrom(POSTS).where(going).execute();
        return some.size() == most;
    }

    private void lock(Condition posts) {
        session.lock(() ->
                session.writing().select(POSTS.ID).from(POSTS).where(posts).orderBy(POSTS.ID));
    }

    private List<Long> some(Condition condition, int most) {
        return session.writing()
                .select(POSTS.ID)
                .from(POSTS)
                .where(condition)
                .limit(most)
                .fetch(POSTS.ID);
    }

    private static Condition guests(long authorId) {
        return POSTS.USER_ID.eq(authorId).and(POSTS.GUEST_KEY.ne(""));
    }
}
