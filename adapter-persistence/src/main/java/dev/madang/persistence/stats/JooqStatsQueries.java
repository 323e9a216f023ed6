package dev.madang.persistence.stats;

import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.stats.StatsQueries;
import dev.madang.persistence.sql.SqlSession;
import java.util.Map;

/** Statistics from the stored counts. */
public final class JooqStatsQueries implements StatsQueries {

    private final SqlSession session;

    public JooqStatsQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public Map<String, Long> userPostCounts() {
        return session.reading()
                .select(USERS.USERNAME, USERS.POST_COUNT)
                .from(USERS)
                .where(USERS.POST_COUNT.gt(0L))
                .orderBy(USERS.ID)
                .fetchMap(USERS.USERNAME, USERS.POST_COUNT);
    }

    @Override
    public Map<String, Long> mostUsedTags(int limit) {
        return session.reading()
                .select(TAGS.NAME, TAGS.POST_COUNT)
                .from(TAGS)
                .where(TAGS.POST_COUNT.gt(0L))
                .orderBy(TAGS.POST_COUNT.desc(), TAGS.NAME)
                .limit(limit)
                .fetchMap(TAGS.NAME, TAGS.POST_COUNT);
    }
}
