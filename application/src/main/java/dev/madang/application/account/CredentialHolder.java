package dev.madang.application.account;

import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;

/** A credential, and whom it stands for. */
public record CredentialHolder(Credential credential, String username, Role role) {

    Identity identity() {
        return new Identity(
                credential.userId(), username, role, credential.id(), credential.kind(), credential.scopes());
    }
}
