package dev.madang.persistence.notification;

import static dev.madang.persistence.schema.Tables.POST_FOLLOWS;
import static dev.madang.persistence.schema.Tables.TAG_FOLLOWS;

import dev.madang.domain.notification.Followed;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A table of who follows what: posts, or tags.
 *
 * @param id of what is followed
 */
record FollowTable(
        Table<?> table, TableField<?, Long> id, TableField<?, Long> userId, TableField<?, Boolean> following) {

    private static final FollowTable OF_POSTS =
            new FollowTable(POST_FOLLOWS, POST_FOLLOWS.POST_ID, POST_FOLLOWS.USER_ID, POST_FOLLOWS.FOLLOWING);

    private static final FollowTable OF_TAGS =
            new FollowTable(TAG_FOLLOWS, TAG_FOLLOWS.TAG_ID, TAG_FOLLOWS.USER_ID, TAG_FOLLOWS.FOLLOWING);

    static FollowTable of(Followed.Kind kind) {
        return switch (kind) {
            case POST -> OF_POSTS;
            case TAG -> OF_TAGS;
        };
    }

    Condition is(Followed what, long user) {
        return id.eq(what.id()).and(userId.eq(user));
    }
}
