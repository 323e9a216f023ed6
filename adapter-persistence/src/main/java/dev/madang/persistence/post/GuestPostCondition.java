package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.ORIGINS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.visibility.Listed;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The conditions of a selection of guests' posts; an index serves the span of time of each. */
final class GuestPostCondition {

    private GuestPostCondition() {}

    static Condition published(GuestSelection selection) {
        return of(selection).and(Listed.posts());
    }

    static Condition pending(GuestSelection selection) {
        return of(selection).and(Listed.otherPosts()).and(POSTS.VISIBILITY.ne(EnumColumn.stored(Visibility.HIDDEN)));
    }

    private static Condition of(GuestSelection selection) {
        Condition condition = POSTS.DATE_POSTED.ge(selection.from()).and(POSTS.DATE_POSTED.lt(selection.to()));
        SecretHash guestKey = selection.guestKey();
        condition = condition.and(guestKey == null ? isByGuest() : POSTS.GUEST_KEY.eq(guestKey.value()));
        AddressKey address = selection.address();
        return address == null ? condition : condition.and(cameFrom(address));
    }

    private static Condition isByGuest() {
        return POSTS.GUEST_KEY
                .ne("")
                .or(DSL.exists(DSL.selectOne()
                        .from(USERS)
                        .where(USERS.ID.eq(POSTS.USER_ID))
                        .and(USERS.ROLE.eq(EnumColumn.stored(Role.GUEST)))));
    }

    private static Condition cameFrom(AddressKey address) {
        return DSL.exists(DSL.selectOne()
                .from(ORIGINS)
                .where(ORIGINS.POST_ID.eq(POSTS.ID))
                .and(ORIGINS.ADDRESS.eq(address.value())));
    }
}
