package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.persistence.sql.Listed;
import dev.madang.persistence.sql.PublishedCount;
import dev.madang.persistence.sql.SqlSession;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Gives the posts of a tag another in its place. */
final class TagReplacement {

    /** Posts at a time, whose texts all fit in a small heap. */
    private static final int BATCH = 100;

    private final SqlSession session;
    private final PublishedCount counts;

    TagReplacement(SqlSession session, PublishedCount counts) {
        this.session = session;
        this.counts = counts;
    }

    /** @return false if either is gone */
    boolean run(long tag, long other, Consumer<List<Long>> moved) {
        if (!lock(tag, other)) {
            return false;
        }
        if (tag != other) {
            replace(tag, other, moved);
        }
        return true;
    }

    private void replace(long tag, long other, Consumer<List<Long>> moved) {
        long before = listed(tag);
        session.publicWriting()
                .deleteFrom(POST_TAGS)
                .where(POST_TAGS.TAG_ID.eq(tag))
                .and(POST_TAGS.POST_ID.in(
                        DSL.select(POST_TAGS.POST_ID).from(POST_TAGS).where(POST_TAGS.TAG_ID.eq(other))))
                .execute();
        long rest = listed(tag);
        if (rest > 0) {
            counts.publish(Map.of(other, rest));
        }
        counts.remove(Map.of(tag, before));
        for (List<Long> posts = some(tag); !posts.isEmpty(); posts = some(tag)) {
            session.publicWriting()
                    .update(POST_TAGS)
                    .set(POST_TAGS.TAG_ID, other)
                    .where(POST_TAGS.TAG_ID.eq(tag))
                    .and(POST_TAGS.POST_ID.in(posts))
                    .execute();
            moved.accept(posts);
        }
    }

    /**
     * The posts before the tags, as all do who write posts.
     *
     * @return whether both tags are there
     */
    private boolean lock(long tag, long other) {
        Condition tagged =
                POSTS.ID.in(DSL.select(POST_TAGS.POST_ID).from(POST_TAGS).where(POST_TAGS.TAG_ID.eq(tag)));
        session.lock(() ->
                session.writing().select(POSTS.ID).from(POSTS).where(tagged).orderBy(POSTS.ID));
        return session.locked(session.writing()
                        .select(TAGS.ID)
                        .from(TAGS)
                        .where(TAGS.ID.in(tag, other))
                        .orderBy(TAGS.ID))
                .fetchSet(TAGS.ID)
                .containsAll(List.of(tag, other));
    }

    private long listed(long tag) {
        return session.writing().fetchCount(POST_TAGS, POST_TAGS.TAG_ID.eq(tag).and(Listed.links()));
    }

    private List<Long> some(long tag) {
        return session.writing()
                .select(POST_TAGS.POST_ID)
                .from(POST_TAGS)
                .where(POST_TAGS.TAG_ID.eq(tag))
                .limit(BATCH)
                .fetch(POST_TAGS.POST_ID);
    }
}
