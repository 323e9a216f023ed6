package dev.madang.application.identity;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as readers see it.
 *
 * @param name the author's username, which may change
 * @param id the user's
 * @param role {@link Role#GUEST} also of what a guest wrote under a name that a member has claimed since
 * @param guestTag tells guests of one name apart; null of members, and where it isn't known which guest wrote it
 */
public record AuthorView(
        String name, long id, Role role, @Nullable String guestTag) {

    private static final int TAG_LENGTH = 8;

    /**
     * @param role the user's
     * @param guestKey of the guest who wrote it, the value of a {@link SecretHash}; empty if there is none
     */
    public static AuthorView of(String name, long id, Role role, String guestKey) {
        return guestKey.isEmpty()
                ? new AuthorView(name, id, role, null)
                : new AuthorView(name, id, Role.GUEST, guestKey.substring(0, TAG_LENGTH));
    }

    public static AuthorView of(User user, Authorship authorship) {
        SecretHash guestKey = authorship.guestKey();
        return of(user.username().value(), user.id(), user.role(), guestKey == null ? "" : guestKey.value());
    }

    /** True if the member of that name wrote it; false for a guest who used the name. */
    public boolean ownsName() {
        return role != Role.GUEST;
    }

    /**
     * Whether the caller looks like the author, who may change it still: whether it is, only what it wrote itself knows.
     *
     * @param at when it was written
     */
    public boolean is(Caller caller, Instant at, Instant now) {
        Identity identity = caller.identity();
        return role == Role.GUEST
                ? now.isBefore(at.plus(Authorship.GUEST_TIME)) && (isOf(caller.guestKey()) || isOf(caller.memberKey()))
                : identity != null && identity.username().equals(name);
    }

    private boolean isOf(@Nullable SecretHash guestKey) {
        return guestTag != null && guestKey != null && guestKey.value().startsWith(guestTag);
    }
}
