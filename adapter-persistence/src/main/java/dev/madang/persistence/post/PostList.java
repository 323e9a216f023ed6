package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.persistence.sql.SqlFlavour;
import dev.madang.persistence.visibility.Listed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The variant of the statement that lists posts.
 *
 * @param newer whether the list goes from old to new
 * @param within whether it starts at a cursor
 * @param since whether it has a first moment
 * @param until whether it ends before a moment
 */
record PostList(
        boolean newer, boolean within, boolean byAuthor, boolean tagged, Writer writer, boolean since, boolean until) {

    private static final Param<Instant> CURSOR_DATE = DSL.param("cursor_date", POSTS.DATE_POSTED);
    private static final Param<Long> CURSOR_ID = DSL.param("cursor_id", POSTS.ID);
    private static final Param<String> AUTHOR = DSL.param("author", USERS.USERNAME);
    private static final Param<String> TAG = DSL.param("tag", TAGS.NAME);
    private static final Param<Instant> SINCE = DSL.param("since", POSTS.DATE_POSTED);
    private static final Param<Instant> UNTIL = DSL.param("until", POSTS.DATE_POSTED);
    static final Param<Integer> LIMIT = DSL.param("limit", Integer.class);

    static PostList of(boolean newer, PostFilter filter, @Nullable PostCursor cursor) {
        return new PostList(
                newer,
                cursor != null,
                filter.author() != null,
                filter.tag() != null,
                filter.writer(),
                filter.since() != null,
                filter.until() != null);
    }

    static Map<String, Object> values(PostFilter filter, @Nullable PostCursor cursor, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("author", filter.author());
        values.put("tag", filter.tag());
        values.put("since", filter.since());
        values.put("until", filter.until());
        if (cursor != null) {
            values.put("cursor_date", cursor.datePosted());
            values.put("cursor_id", cursor.id());
        }
        values.put("limit", limit);
        return values;
    }

    /** The one that has the list's order is read first. */
    Table<?> tables(SqlFlavour flavour) {
        return tagged ? POST_TAGS.join(POSTS, flavour.inOrder()).on(POSTS.ID.eq(POST_TAGS.POST_ID)) : POSTS;
    }

    /** Date and id are columns of the index that has the list in order. */
    private Field<Instant> date() {
        return tagged ? POST_TAGS.DATE_POSTED : POSTS.DATE_POSTED;
    }

    private Field<Long> id() {
        return tagged ? POST_TAGS.POST_ID : POSTS.ID;
    }

    Condition condition(SqlFlavour flavour) {
        return (tagged ? Listed.links() : Listed.posts())
                .and(author())
                .and(tag())
                .and(written())
                .and(since ? date().ge(SINCE) : DSL.noCondition())
                .and(until ? date().lt(UNTIL) : DSL.noCondition())
                .and(start(flavour));
    }

    private Condition author() {
        return byAuthor
                ? POSTS.USER_ID.eq(DSL.select(USERS.ID).from(USERS).where(USERS.USERNAME.eq(AUTHOR)))
                : DSL.noCondition();
    }

    private Condition written() {
        return switch (writer) {
            case ANYBODY -> DSL.noCondition();
            case MEMBER -> POSTS.GUEST_KEY.eq(DSL.inline(""));
            case GUEST -> POSTS.GUEST_KEY.ne(DSL.inline("")).and(byAuthor ? date().le(taken()) : DSL.noCondition());
        };
    }

    /** When a member took the name: since then nobody else uses it, and so none of the member's posts are read. */
    private static Field<Instant> taken() {
        return DSL.coalesce(
                DSL.field(DSL.select(ACCOUNTS.CREATED_AT)
                        .from(ACCOUNTS)
                        .join(USERS)
                        .on(USERS.ID.eq(ACCOUNTS.USER_ID))
                        .where(USERS.USERNAME.eq(AUTHOR))),
                DSL.inline(Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS), POSTS.DATE_POSTED));
    }

    private Condition tag() {
        return tagged
                ? POST_TAGS.TAG_ID.eq(DSL.select(TAGS.ID).from(TAGS).where(TAGS.NAME.eq(TAG)))
                : DSL.noCondition();
    }

    private Condition start(SqlFlavour flavour) {
        if (!within) {
            return DSL.noCondition();
        }
        return newer
                ? flavour.isAfter(date(), id(), CURSOR_DATE, CURSOR_ID)
                : flavour.isBefore(date(), id(), CURSOR_DATE, CURSOR_ID);
    }

    SortField<?>[] order() {
        return newer ? new SortField<?>[] {date().asc(), id().asc()} : new SortField<?>[] {date().desc(), id().desc()};
    }
}
