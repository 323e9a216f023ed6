package dev.madang.domain.account;

import dev.madang.domain.user.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The member that a credential stands for.
 *
 * @param scopes what the credential is good for
 * @param suspendedUntil null if the member isn't suspended now
 * @param warned whether a moderator has told the member something that it hasn't acknowledged
 */
public record Identity(
        long userId,
        String username,
        Role role,
        long credentialId,
        Credential.Kind kind,
        Set<Scope> scopes,
        @Nullable Instant suspendedUntil,
        boolean warned) {

    /** Neither suspended nor warned. */
    public Identity(
            long userId, String username, Role role, long credentialId, Credential.Kind kind, Set<Scope> scopes) {
        this(userId, username, role, credentialId, kind, scopes, null, false);
    }

    public Identity {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Right right) {
        return kind == Credential.Kind.SESSION || (right.scope() != null && scopes.contains(right.scope()));
    }
}
