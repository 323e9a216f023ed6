package dev.madang.domain.account;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.user.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the request proves it.
 *
 * @param identity null without a session or an access token
 * @param guestKey null without a guest's secret
 */
public record Caller(@Nullable Identity identity, @Nullable SecretHash guestKey) {

    public static final Caller ANONYMOUS = new Caller(null, null);

    public boolean is(long userId) {
        return identity != null && identity.userId() == userId;
    }

    public boolean may(Right right) {
        return role().isAtLeast(right.least()) && (identity == null || identity.covers(right));
    }

    /** @throws Refusal {@code unauthenticated} if signing in may help; {@code forbidden} */
    public void require(Right right) {
        if (!may(right)) {
            throw identity == null ? Refusal.unauthenticated() : Refusal.forbidden("insufficient");
        }
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
