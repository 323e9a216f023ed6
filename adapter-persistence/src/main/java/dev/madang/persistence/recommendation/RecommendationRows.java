package dev.madang.persistence.recommendation;

import dev.madang.domain.recommendation.Recommended;
import dev.madang.persistence.sql.SqlSession;
import java.util.Collection;
import java.util.List;

/** The rows of who recommends what, and the counts, which change by as many as there come or go. */
public final class RecommendationRows {

    /** To a statement. */
    private static final int BATCH = 500;

    private final SqlSession session;
    private final RankedPosts ranked;

    public RecommendationRows(SqlSession session) {
        this.session = session;
        this.ranked = new RankedPosts(session);
    }

    /** Removes all of a user who is about to be removed, and is locked. */
    public void removeAllOf(long userId) {
        while (removeSomeOf(userId, BATCH)) {
            // The rest.
        }
    }

    /** @return whether there may be more */
    boolean removeSomeOf(long userId, int most) {
        boolean more = false;
        for (RecommendationTable table : RecommendationTable.ALL) {
            more |= removeSome(table, userId, most);
        }
        return more;
    }

    /** No row of a user who is locked comes meanwhile, and none goes but with its post or comment, and the count. */
    private boolean removeSome(RecommendationTable table, long userId, int most) {
        List<Long> some = session.writing()
                .select(table.id())
                .from(table.table())
                .where(table.isBy(userId))
                .orderBy(table.id())
                .limit(most)
                .fetch(table.id());
        if (!some.isEmpty()) {
            lock(table, some);
            session.writing()
                    .deleteFrom(table.table())
                    .where(table.isBy(userId))
                    .and(table.id().in(some))
                    .execute();
            add(table, some, -1);
        }
        return some.size() == most;
    }

    void lock(RecommendationTable table, Collection<Long> ids) {
        session.lock(() -> session.writing()
                .select(table.thingId())
                .from(table.things())
                .where(table.are(ids))
                .orderBy(table.thingId()));
    }

    void add(Recommended of, int more) {
        add(RecommendationTable.of(of.kind()), List.of(of.id()), more);
    }

    private void add(RecommendationTable table, Collection<Long> ids, int more) {
        session.publicWriting()
                .update(table.things())
                .set(table.count(), table.count().plus(more))
                .where(table.are(ids))
                .execute();
        if (table.ranked()) {
            ranked.follow(ids);
        }
    }
}
