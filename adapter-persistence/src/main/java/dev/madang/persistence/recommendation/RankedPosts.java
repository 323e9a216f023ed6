package dev.madang.persistence.recommendation;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.RANKED_POSTS;

import dev.madang.domain.recommendation.Span;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The lists of recommended posts: rows of their own, so that no list walks through posts that nobody recommends, or are too old. */
public final class RankedPosts {

    private final SqlSession session;

    public RankedPosts(SqlSession session) {
        this.session = session;
    }

    /** @param listed whether readers see the post now */
    public void list(long postId, boolean listed) {
        session.publicWriting()
                .update(RANKED_POSTS)
                .set(RANKED_POSTS.LISTED, listed)
                .where(RANKED_POSTS.POST_ID.eq(postId))
                .execute();
    }

    /** Puts posts where their counts want them. */
    void follow(Collection<Long> posts) {
        session.publicWriting()
                .update(RANKED_POSTS)
                .set(
                        RANKED_POSTS.RECOMMENDATIONS,
                        DSL.field(
                                DSL.select(POSTS.RECOMMENDATIONS).from(POSTS).where(POSTS.ID.eq(RANKED_POSTS.POST_ID))))
                .where(RANKED_POSTS.POST_ID.in(posts))
                .execute();
        session.publicWriting()
                .deleteFrom(RANKED_POSTS)
                .where(RANKED_POSTS.POST_ID.in(posts))
                .and(RANKED_POSTS.RECOMMENDATIONS.eq(0))
                .execute();
    }

    /** Takes posts into the lists for which they aren't too old, unless they are there. */
    void take(Collection<Long> posts, Instant now) {
        for (Span span : Span.values()) {
            Instant start = span.start(now);
            session.publicWriting()
                    .insertInto(RANKED_POSTS)
                    .columns(
                            RANKED_POSTS.SPAN,
                            RANKED_POSTS.POST_ID,
                            RANKED_POSTS.LISTED,
                            RANKED_POSTS.RECOMMENDATIONS,
                            RANKED_POSTS.DATE_POSTED)
                    .select(DSL.select(
                                    DSL.inline(EnumColumn.stored(span)),
                                    POSTS.ID,
                                    POSTS.LISTED,
                                    POSTS.RECOMMENDATIONS,
                                    POSTS.DATE_POSTED)
                            .from(POSTS)
                            .where(POSTS.ID.in(posts))
                            .and(POSTS.RECOMMENDATIONS.gt(0))
                            .and(start == null ? DSL.noCondition() : POSTS.DATE_POSTED.ge(start)))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** @return whether there may be more */
    boolean retire(Span span, Instant before, int most) {
        Condition tooOld = RANKED_POSTS.SPAN.eq(EnumColumn.stored(span)).and(RANKED_POSTS.DATE_POSTED.lt(before));
        List<Long> some = session.writing()
                .select(RANKED_POSTS.POST_ID)
                .from(RANKED_POSTS)
                .where(tooOld)
                .orderBy(RANKED_POSTS.DATE_POSTED)
                .limit(most)
                .fetch(RANKED_POSTS.POST_ID);
        if (!some.isEmpty()) {
            session.publicWriting()
                    .deleteFrom(RANKED_POSTS)
                    .where(tooOld)
                    .and(RANKED_POSTS.POST_ID.in(some))
                    .execute();
        }
        return some.size() == most;
    }
}
