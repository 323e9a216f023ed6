package dev.madang.persistence.recommendation;

import dev.madang.application.recommendation.RecommendationQueries;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.persistence.sql.SqlSession;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a member recommends. */
public final class JooqRecommendationQueries implements RecommendationQueries {

    private final SqlSession session;

    public JooqRecommendationQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public Set<Long> among(long userId, Recommended.Kind kind, Collection<Long> ids) {
        RecommendationTable table = RecommendationTable.of(kind);
        return session.reading()
                .select(table.id())
                .from(table.table())
                .where(table.isBy(userId))
                .and(table.id().in(ids))
                .fetchSet(table.id());
    }

    @Override
    public List<Recommendation> by(long userId, Recommended.Kind kind, long after, int limit) {
        RecommendationTable table = RecommendationTable.of(kind);
        return session.reading()
                .select(table.id(), table.at())
                .from(table.table())
                .where(table.isBy(userId))
                .and(table.id().gt(after))
                .orderBy(table.id())
                .limit(limit)
                .fetch(row -> new Recommendation(table.recommended().apply(row.value1()), userId, row.value2()));
    }
}
