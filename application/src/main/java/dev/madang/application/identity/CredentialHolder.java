package dev.madang.application.identity;

import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;
import java.time.Instant;

/**
 * A credential, and whom it stands for.
 *
 * @param suspendedUntil long ago if the member isn't suspended
 * @param warned whether there is something that the member hasn't acknowledged
 */
public record CredentialHolder(
        Credential credential, String username, Role role, Instant suspendedUntil, boolean warned) {

    /** Neither suspended nor warned. */
    public CredentialHolder(Credential credential, String username, Role role) {
        this(credential, username, role, Instant.EPOCH, false);
    }

    public Identity identity(Instant now) {
        return new Identity(
                credential.userId(),
                username,
                role,
                credential.id(),
                credential.kind(),
                credential.scopes(),
                now.isBefore(suspendedUntil) ? suspendedUntil : null,
                warned);
    }
}
