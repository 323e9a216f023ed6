package dev.madang.application.account;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.user.User;
import java.time.Instant;

/** Begins sessions, within the caller's transaction. */
final class Sessions {

    private static final int MOST_LABEL = 200;

    private final CredentialRepository credentials;

    Sessions(CredentialRepository credentials) {
        this.credentials = credentials;
    }

    /** @param client what the session's owner will know it by, cut to what is kept */
    SignedIn begin(User user, String secret, String client, Instant now) {
        credentials.removeExpired(now);
        Credential session = credentials.add(
                Credential.Draft.of(user.id(), Credential.Kind.SESSION, SecretHash.of(secret), label(client), now));
        return new SignedIn(
                secret, new CredentialHolder(session, user.username().value(), user.role()).identity(now));
    }

    private static String label(String client) {
        String visible = client.codePoints()
                .filter(c -> c >= ' ' && c < 0x7F)
                .limit(MOST_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.strip();
    }
}
