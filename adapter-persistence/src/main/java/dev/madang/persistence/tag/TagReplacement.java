package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.PublishedCount;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Gives posts of a tag another in its place. */
final class TagReplacement {

    private final SqlSession session;
    private final PublishedCount counts;

    TagReplacement(SqlSession session, PublishedCount counts) {
        this.session = session;
        this.counts = counts;
    }

    /**
     * The posts before the tags, as all do who write posts.
     *
     * @return the last post, if there are more; empty if either tag is gone
     */
    OptionalLong run(long tag, long other, long after, int most, Consumer<List<Long>> replaced) {
        List<Long> posts = some(tag, after, most);
        session.lock(() -> session.writing()
                .select(POSTS.ID)
                .from(POSTS)
                .where(POSTS.ID.in(posts))
                .orderBy(POSTS.ID));
        if (tag == other || !lock(tag, other)) {
            return OptionalLong.empty();
        }
        Condition links = POST_TAGS.TAG_ID.eq(tag).and(POST_TAGS.POST_ID.in(posts));
        replace(tag, other, links);
        replaced.accept(posts);
        boolean isLast = posts.isEmpty() || some(tag, after, 1).isEmpty();
        return isLast ? OptionalLong.empty() : OptionalLong.of(posts.get(posts.size() - 1));
    }

    /** @return whether both are there */
    private boolean lock(long tag, long other) {
        return session.locked(session.writing()
                        .select(TAGS.ID)
                        .from(TAGS)
                        .where(TAGS.ID.in(tag, other))
                        .orderBy(TAGS.ID))
                .fetchSet(TAGS.ID)
                .containsAll(List.of(tag, other));
    }

    private void replace(long tag, long other, Condition links) {
        long before = listed(links);
        List<Long> both = session.writing()
                .select(POST_TAGS.POST_ID)
                .from(POST_TAGS)
                .where(POST_TAGS.TAG_ID.eq(other))
                .and(POST_TAGS.POST_ID.in(
                        DSL.select(POST_TAGS.POST_ID).from(POST_TAGS).where(links)))
                .fetch(POST_TAGS.POST_ID);
        session.publicWriting()
                .deleteFrom(POST_TAGS)
                .where(links)
                .and(POST_TAGS.POST_ID.in(both))
                .execute();
        long rest = listed(links);
        if (rest > 0) {
            counts.publish(Map.of(other, rest));
        }
        counts.remove(Map.of(tag, before));
        session.publicWriting()
                .update(POST_TAGS)
                .set(POST_TAGS.TAG_ID, other)
                .where(links)
                .execute();
    }

    private long listed(Condition links) {
        return session.writing().fetchCount(POST_TAGS, links.and(Listed.links()));
    }

    private List<Long> some(long tag, long after, int most) {
        return session.writing()
                .select(POST_TAGS.POST_ID)
                .from(POST_TAGS)
                .where(POST_TAGS.TAG_ID.eq(tag))
                .and(POST_TAGS.POST_ID.gt(after))
                .orderBy(POST_TAGS.POST_ID)
                .limit(most)
                .fetch(POST_TAGS.POST_ID);
    }
}
