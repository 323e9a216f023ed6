package dev.madang.domain.account;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.user.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the request proves it.
 *
 * @param identity null without a session or an access token
 * @param guestKey null without a guest's secret
 * @param address of where a request came from that may change something; null if that is whoever runs the board
 */
public record Caller(
        @Nullable Identity identity,
        @Nullable SecretHash guestKey,
        @Nullable AddressKey address) {

    /** From whoever's own machine the board runs on. */
    public Caller(@Nullable Identity identity, @Nullable SecretHash guestKey) {
        this(identity, guestKey, null);
    }

    public static final Caller ANONYMOUS = new Caller(null, null);

    /** Whoever runs the board, at its command line: no user, and nobody's guest. */
    public static final Caller OPERATOR =
            new Caller(new Identity(0, "operator", Role.ADMIN, 0, Credential.Kind.SESSION, Set.of()), null);

    /**
     * Where a guest's doings are counted, and kept with them. Whoever is signed in has a name to lose, and the owner's own
     * machine no address: both are empty.
     */
    public Optional<AddressKey> guestAddress() {
        return identity == null ? Optional.ofNullable(address) : Optional.empty();
    }

    /** The same caller, as whom it was found to be now. */
    public Caller as(Identity present) {
        return new Caller(present, guestKey, address);
    }

    public boolean is(long userId) {
        return identity != null && identity.userId() == userId;
    }

    public boolean may(Right right) {
        return role().isAtLeast(right.least()) && (identity == null || identity.covers(right)) && !isSuspended(right);
    }

    /** @throws Refusal {@code unauthenticated} if signing in may help; {@code insufficient}, {@code suspended} */
    public void require(Right right) {
        if (!may(right)) {
            throw identity == null
                    ? Refusal.unauthenticated()
                    : Refusal.forbidden(isSuspended(right) ? "suspended" : "insufficient");
        }
    }

    /**
     * Whoever holds an office holds it over those below alone.
     *
     * @throws Refusal as {@link #require}; {@code insufficient} if the other's role isn't below the caller's
     */
    public void requireOver(Role other, Right right) {
        require(right);
        if (!isOver(other)) {
            throw Refusal.forbidden("insufficient");
        }
    }

    /** Whether whatever office the caller has is over those of this role. */
    public boolean isOver(Role other) {
        return !other.isAtLeast(role()) || equals(OPERATOR);
    }

    private boolean isSuspended(Right right) {
        return identity != null && identity.suspended() && right.changesBoard();
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
