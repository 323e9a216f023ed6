package dev.madang.persistence.recommendation;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.account.Authorship;
import dev.madang.domain.recommendation.Recommendable;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Recount;
import dev.madang.domain.recommendation.Span;
import dev.madang.persistence.comment.CommentRows;
import dev.madang.persistence.sql.GuestKeyColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Record4;
import org.jooq.SelectForUpdateStep;
import org.jooq.impl.DSL;

/** Recommendations, and the counts of posts and comments. The database removes them with either. */
public final class JooqRecommendations implements RecommendationRepository {

    private final SqlSession session;
    private final RecommendationRows rows;
    private final RankedPosts ranked;
    private final CountCheck check;

    public JooqRecommendations(SqlSession session) {
        this.session = session;
        this.rows = new RecommendationRows(session);
        this.ranked = new RankedPosts(session);
        this.check = new CountCheck(session, rows, ranked);
    }

    @Override
    public Optional<Recommendable> recommendable(Recommended of) {
        return session.locked(
                        switch (of.kind()) {
                            case POST -> post(of.id());
                            case COMMENT -> comment(of.id());
                        })
                .fetchOptional(row -> new Recommendable(
                        new Authorship(row.value1(), GuestKeyColumn.read(row.value2()), row.value3()), row.value4()));
    }

    private SelectForUpdateStep<Record4<Long, String, Instant, Integer>> post(long id) {
        return session.writing()
                .select(POSTS.USER_ID, POSTS.GUEST_KEY, POSTS.DATE_POSTED, POSTS.RECOMMENDATIONS)
                .from(POSTS)
                .where(POSTS.ID.eq(id))
                .and(Listed.posts());
    }

    private SelectForUpdateStep<Record4<Long, String, Instant, Integer>> comment(long id) {
        return session.writing()
                .select(COMMENTS.USER_ID, COMMENTS.GUEST_KEY, COMMENTS.WRITTEN_AT, COMMENTS.RECOMMENDATIONS)
                .from(COMMENTS)
                .where(COMMENTS.ID.eq(id))
                .and(CommentRows.published())
                .and(DSL.exists(DSL.selectOne()
                        .from(POSTS)
                        .where(POSTS.ID.eq(COMMENTS.POST_ID))
                        .and(Listed.posts())));
    }

    @Override
    public boolean add(Recommendation recommendation) {
        RecommendationTable table = RecommendationTable.of(recommendation.of().kind());
        int added = session.writing()
                .insertInto(table.table())
                .set(table.userId(), recommendation.userId())
                .set(table.id(), recommendation.of().id())
                .set(table.at(), recommendation.at().truncatedTo(ChronoUnit.MICROS))
                .onConflictDoNothing()
                .execute();
        boolean more = counted(recommendation.of(), added);
        if (more && table.ranked()) {
            ranked.take(List.of(recommendation.of().id()), recommendation.at());
        }
        return more;
    }

    @Override
    public boolean remove(Recommended of, long userId) {
        RecommendationTable table = RecommendationTable.of(of.kind());
        int removed = session.writing()
                .deleteFrom(table.table())
                .where(table.isBy(userId))
                .and(table.id().eq(of.id()))
                .execute();
        return counted(of, -removed);
    }

    private boolean counted(Recommended of, int more) {
        if (more != 0) {
            rows.add(of, more);
        }
        return more != 0;
    }

    @Override
    public boolean removeAllOf(long userId, int most) {
        return rows.removeSomeOf(userId, most);
    }

    @Override
    public boolean retire(Span span, Instant before, int most) {
        return ranked.retire(span, before, most);
    }

    @Override
    public Recount recount(Recommended.Kind kind, long after, int most, Instant now) {
        return check.run(RecommendationTable.of(kind), after, most, now);
    }
}
