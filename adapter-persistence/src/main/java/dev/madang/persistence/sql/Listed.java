package dev.madang.persistence.sql;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.domain.user.Role;
import dev.madang.persistence.schema.tables.Users;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which rows readers see: those of published posts. The column leads the indexes of lists, so that no list walks through
 * the others.
 */
public final class Listed {

    private Listed() {}

    /** Of the table of posts. */
    public static Condition posts() {
        return POSTS.LISTED.eq(DSL.inline(true));
    }

    /** Of the table of posts, those that readers don't see. */
    public static Condition otherPosts() {
        return POSTS.LISTED.eq(DSL.inline(false));
    }

    /** Of the links between posts and tags. */
    public static Condition links() {
        return POST_TAGS.LISTED.eq(DSL.inline(true));
    }

    /** Of the table of users: a guest comes on the board with its first published post. */
    public static Condition users(Users users) {
        return users.ROLE
                .ne(DSL.inline(EnumColumn.stored(Role.GUEST)))
                .or(users.POST_COUNT.gt(DSL.inline(0L)))
                .or(hasNone(POSTS, POSTS.USER_ID.eq(users.ID).and(otherPosts())));
    }

    /** Of the table of tags, likewise. */
    public static Condition tags() {
        return TAGS.POST_COUNT
                .gt(DSL.inline(0L))
                .or(hasNone(POST_TAGS, POST_TAGS.TAG_ID.eq(TAGS.ID).and(POST_TAGS.LISTED.eq(DSL.inline(false)))));
    }

    /** Not by "exists", for which PostgreSQL may read the whole table at once. */
    private static Condition hasNone(Table<?> table, Condition condition) {
        return DSL.field(DSL.select(DSL.inline(1)).from(table).where(condition).limit(DSL.inline(1)))
                .isNull();
    }
}
