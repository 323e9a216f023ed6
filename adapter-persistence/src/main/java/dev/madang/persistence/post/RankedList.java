package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.RANKED_POSTS;

import dev.madang.application.post.RankCursor;
import dev.madang.domain.recommendation.Span;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlFlavour;
import dev.madang.persistence.visibility.Listed;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The variant of the statement that lists recommended posts.
 *
 * @param within whether it starts at a cursor
 */
record RankedList(boolean within) {

    private static final Param<String> SPAN = DSL.param("span", RANKED_POSTS.SPAN);
    private static final Param<Integer> CURSOR_RANK = DSL.param("cursor_rank", RANKED_POSTS.RECOMMENDATIONS);
    private static final Param<Long> CURSOR_ID = DSL.param("cursor_id", RANKED_POSTS.POST_ID);

    static RankedList of(@Nullable RankCursor cursor) {
        return new RankedList(cursor != null);
    }

    static Map<String, Object> values(Span span, @Nullable RankCursor cursor, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("span", EnumColumn.stored(span));
        if (cursor != null) {
            values.put("cursor_rank", cursor.recommendations());
            values.put("cursor_id", cursor.id());
        }
        values.put("limit", limit);
        return values;
    }

    /** The one that has the list's order is read first. */
    Table<?> tables(SqlFlavour flavour) {
        return RANKED_POSTS.join(POSTS, flavour.inOrder()).on(POSTS.ID.eq(RANKED_POSTS.POST_ID));
    }

    Condition condition(SqlFlavour flavour) {
        return RANKED_POSTS
                .SPAN
                .eq(SPAN)
                .and(Listed.ranks())
                .and(
                        within
                                ? flavour.isBefore(
                                        RANKED_POSTS.RECOMMENDATIONS, RANKED_POSTS.POST_ID, CURSOR_RANK, CURSOR_ID)
                                : DSL.noCondition());
    }

    SortField<?>[] order() {
        return new SortField<?>[] {RANKED_POSTS.RECOMMENDATIONS.desc(), RANKED_POSTS.POST_ID.desc()};
    }
}
