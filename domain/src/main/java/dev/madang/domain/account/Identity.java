package dev.madang.domain.account;

import dev.madang.domain.user.Role;
import java.util.Set;

/**
 * The member that a credential stands for.
 *
 * @param scopes what the credential is good for
 * @param suspended whether the member may do no more than read, for now
 * @param warned whether a moderator has told the member something that it hasn't acknowledged
 */
public record Identity(
        long userId,
        String username,
        Role role,
        long credentialId,
        Credential.Kind kind,
        Set<Scope> scopes,
        boolean suspended,
        boolean warned) {

    /** Neither suspended nor warned. */
    public Identity(
            long userId, String username, Role role, long credentialId, Credential.Kind kind, Set<Scope> scopes) {
        this(userId, username, role, credentialId, kind, scopes, false, false);
    }

    public Identity {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Right right) {
        return kind == Credential.Kind.SESSION || (right.scope() != null && scopes.contains(right.scope()));
    }
}
