package dev.madang.persistence.visibility;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.RANKED_POSTS;
import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.domain.user.Role;
import dev.madang.persistence.schema.tables.Users;
import dev.madang.persistence.sql.EnumColumn;
import org.jooq.Condition;
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

    /** Of the lists of recommended posts. */
    public static Condition ranks() {
        return RANKED_POSTS.LISTED.eq(DSL.inline(true));
    }

    /** Of the table of users. Members are always seen. */
    public static Condition users(Users users) {
        return users.LISTED.eq(DSL.inline(true)).or(users.ROLE.ne(DSL.inline(EnumColumn.stored(Role.GUEST))));
    }

    /** Of the table of tags. */
    public static Condition tags() {
        return TAGS.LISTED.eq(DSL.inline(true));
    }
}
