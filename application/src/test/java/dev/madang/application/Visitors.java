package dev.madang.application;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.Set;

/** Those who come to a board. */
public final class Visitors {

    /** Who may do everything. */
    public static final Caller ADMIN = Caller.OPERATOR;

    /** Of what they do to the things of others. */
    public static final String REASON = "It must be";

    private Visitors() {}

    public static Caller guest(String secret) {
        return new Caller(null, SecretHash.of(secret));
    }

    public static Caller signedIn(long userId, String username, Role role) {
        return new Caller(new Identity(userId, username, role, 1, Credential.Kind.SESSION, Set.of()), null);
    }

    /** Somebody's program. */
    public static Caller program(long userId, String username, Role role, Scope... scopes) {
        return new Caller(new Identity(userId, username, role, 1, Credential.Kind.TOKEN, Set.of(scopes)), null);
    }
}
