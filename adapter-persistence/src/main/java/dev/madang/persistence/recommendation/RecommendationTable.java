package dev.madang.persistence.recommendation;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.COMMENT_RECOMMENDATIONS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_RECOMMENDATIONS;

import dev.madang.domain.recommendation.Recommended;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table of who recommends what: posts, or comments.
 *
 * @param id of what is recommended
 * @param things the table of that
 * @param count how many recommend it, as it is kept there
 * @param ranked whether there are lists by these counts
 */
record RecommendationTable(
        Table<?> table,
        Field<Long> userId,
        Field<Long> id,
        Field<Instant> at,
        Table<?> things,
        Field<Long> thingId,
        Field<Integer> count,
        boolean ranked,
        LongFunction<Recommended> recommended) {

    private static final RecommendationTable OF_POSTS = new RecommendationTable(
            POST_RECOMMENDATIONS,
            POST_RECOMMENDATIONS.USER_ID,
            POST_RECOMMENDATIONS.POST_ID,
            POST_RECOMMENDATIONS.RECOMMENDED_AT,
            POSTS,
            POSTS.ID,
            POSTS.RECOMMENDATIONS,
            true,
            Recommended::post);

    private static final RecommendationTable OF_COMMENTS = new RecommendationTable(
            COMMENT_RECOMMENDATIONS,
            COMMENT_RECOMMENDATIONS.USER_ID,
            COMMENT_RECOMMENDATIONS.COMMENT_ID,
            COMMENT_RECOMMENDATIONS.RECOMMENDED_AT,
            COMMENTS,
            COMMENTS.ID,
            COMMENTS.RECOMMENDATIONS,
            false,
            Recommended::comment);

    /** In the order in which their things are locked. */
    static final List<RecommendationTable> ALL = List.of(OF_POSTS, OF_COMMENTS);

    static RecommendationTable of(Recommended.Kind kind) {
        return switch (kind) {
            case POST -> OF_POSTS;
            case COMMENT -> OF_COMMENTS;
        };
    }

    Condition isBy(long user) {
        return userId.eq(user);
    }

    Condition are(Collection<Long> ids) {
        return thingId.in(ids);
    }
}
