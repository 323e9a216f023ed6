package dev.madang.domain.account;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.user.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the request proves it.
 *
 * @param identity null without a session or an access token
 * @param guestKey null without a guest's secret
 * @param address of where a request came from that may change something; null if that is the operator
 * @param network of all the addresses among which a client there may have its choice; null if it has none
 * @param memberKey of what a member writes under other names than its own; null of others
 */
public record Caller(
        @Nullable Identity identity,
        @Nullable SecretHash guestKey,
        @Nullable AddressKey address,
        @Nullable AddressKey network,
        @Nullable SecretHash memberKey) {

    /** From an address that is a client's only one. */
    public Caller(@Nullable Identity identity, @Nullable SecretHash guestKey, @Nullable AddressKey address) {
        this(identity, guestKey, address, null, null);
    }

    /** From the board's own machine. */
    public Caller(@Nullable Identity identity, @Nullable SecretHash guestKey) {
        this(identity, guestKey, null);
    }

    public static final Caller ANONYMOUS = new Caller(null, null);

    /** The operator, at its command line: no user, and nobody's guest. */
    public static final Caller OPERATOR =
            new Caller(new Identity(0, "operator", Role.ADMIN, 0, Credential.Kind.SESSION, Set.of()), null);

    /**
     * The same caller under a name that isn't its own. A member is one guest then, with any cookie and wherever it comes
     * from, so that any of what it wrote leads to all of it.
     */
    public Caller asGuest() {
        return identity == null ? this : new Caller(null, memberKey, address, network, null);
    }

    /** Whether the key is that of what the caller writes as a guest, or wrote before it signed in. */
    public boolean holds(SecretHash key) {
        return key.equals(guestKey) || key.equals(memberKey);
    }

    /** The same caller, as whom it was found to be now. */
    public Caller as(Identity present) {
        return new Caller(present, guestKey, address, network, memberKey);
    }

    public boolean is(long userId) {
        return identity != null && identity.userId() == userId;
    }

    public boolean may(Right right) {
        return role().isAtLeast(right.least()) && (identity == null || identity.covers(right)) && !isSuspended(right);
    }

    /** @throws Refusal {@code unauthenticated} if signing in may help; {@code insufficient}, {@code scope}, {@code suspended} */
    public void require(Right right) {
        if (may(right)) {
            return;
        }
        if (identity == null) {
            throw Refusal.unauthenticated();
        }
        Instant until = identity.suspendedUntil();
        if (until != null && right.changesBoard()) {
            throw Refusal.forbidden("suspended", until);
        }
        Scope scope = right.scope();
        throw scope != null && role().isAtLeast(right.least()) && !identity.covers(right)
                ? Refusal.forbidden("scope", scope.code())
                : Refusal.forbidden("insufficient");
    }

    /**
     * Moderators and admins have rights over lower roles alone.
     *
     * @throws Refusal as {@link #require}; {@code insufficient} if the other's role isn't below the caller's
     */
    public void requireOver(Role other, Right right) {
        require(right);
        if (!isOver(other)) {
            throw Refusal.forbidden("insufficient");
        }
    }

    /** Whether the caller's role is above this one. */
    public boolean isOver(Role other) {
        return !other.isAtLeast(role()) || equals(OPERATOR);
    }

    private boolean isSuspended(Right right) {
        return identity != null && identity.suspendedUntil() != null && right.changesBoard();
    }

    /** @throws Refusal as {@link #require} */
    public Identity identified(Right right) {
        require(right);
        if (identity == null) {
            throw Refusal.unauthenticated();
        }
        return identity;
    }

    private Role role() {
        return identity == null ? Role.GUEST : identity.role();
    }
}
