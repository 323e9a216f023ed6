package dev.madang.persistence.recommendation;

import dev.madang.domain.recommendation.Recount;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Compares the counts with the rows, of some at a time. */
final class CountCheck {

    private final SqlSession session;
    private final RecommendationRows rows;
    private final RankedPosts ranked;

    CountCheck(SqlSession session, RecommendationRows rows, RankedPosts ranked) {
        this.session = session;
        this.rows = rows;
        this.ranked = ranked;
    }

    /** Only those that look wrong are locked, and looked at again. */
    Recount run(RecommendationTable table, long after, int most, Instant now) {
        List<Long> some = session.writing()
                .select(table.thingId())
                .from(table.things())
                .where(table.thingId().gt(after))
                .orderBy(table.thingId())
                .limit(most)
                .fetch(table.thingId());
        List<Long> wrong = wrong(table, some);
        int mended = wrong.isEmpty() ? 0 : mend(table, wrong, now);
        return new Recount(some.size() == most ? some.get(most - 1) : null, mended);
    }

    private List<Long> wrong(RecommendationTable table, Collection<Long> some) {
        return session.writing()
                .select(table.thingId())
                .from(table.things())
                .where(table.are(some))
                .and(isWrong(table))
                .fetch(table.thingId());
    }

    private int mend(RecommendationTable table, Collection<Long> wrong, Instant now) {
        rows.lock(table, wrong);
        int mended = session.publicWriting()
                .update(table.things())
                .set(table.count(), rowsOf(table))
                .where(table.are(wrong))
                .and(isWrong(table))
                .execute();
        if (table.ranked()) {
            ranked.follow(wrong);
            ranked.take(wrong, now);
        }
        return mended;
    }

    private static Condition isWrong(RecommendationTable table) {
        return table.count().ne(rowsOf(table));
    }

    private static Field<Integer> rowsOf(RecommendationTable table) {
        return DSL.field(DSL.selectCount().from(table.table()).where(table.id().eq(table.thingId())));
    }
}
