package dev.madang.domain.account;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, and when.
 *
 * @param authorId the id of a user that exists
 * @param guestKey of the guest who wrote it; null if it was a member, or nobody knows
 * @param at kept to the microsecond
 */
public record Authorship(long authorId, @Nullable SecretHash guestKey, Instant at) {

    /** After which a guest can't change what it wrote any more. */
    public static final Duration GUEST_TIME = Duration.ofHours(24);

    /** Whether the caller wrote it, however long ago. */
    public boolean isBy(Caller caller) {
        return guestKey == null ? caller.is(authorId) : caller.holds(guestKey);
    }

    /** Whether the caller wrote it, and may still say so. */
    private boolean isOwnedBy(Caller caller, Instant now) {
        return isBy(caller) && (guestKey == null || now.isBefore(at.plus(GUEST_TIME)));
    }

    /**
     * Lets its author change it, unless it is locked, and callers who may change everybody's.
     *
     * @param own the right that its author needs
     * @param any the right that anybody else needs
     * @return whether the caller does it by its office
     * @throws Refusal {@code locked}; as {@link Caller#require}
     */
    public boolean requireChange(Caller caller, Instant now, boolean locked, Right own, Right any) {
        boolean owned = isOwnedBy(caller, now);
        if (owned && locked && !caller.may(Right.MODERATE_POSTS)) {
            throw Refusal.forbidden("locked");
        }
        caller.require(owned ? own : any);
        return !owned;
    }
}
