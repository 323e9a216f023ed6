package dev.madang.domain.account;

import dev.madang.domain.user.Role;
import java.util.Set;

/**
 * The member that a credential stands for.
 *
 * @param scopes what the credential is good for
 */
public record Identity(
        long userId, String username, Role role, long credentialId, Credential.Kind kind, Set<Scope> scopes) {

    public Identity {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Right right) {
        return kind == Credential.Kind.SESSION || (right.scope() != null && scopes.contains(right.scope()));
    }
}
