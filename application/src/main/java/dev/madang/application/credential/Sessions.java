package dev.madang.application.credential;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.CredentialHolder;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.user.User;
import java.time.Instant;

/** Begins sessions, within the caller's transaction: where a member has as many as there may be, its oldest ends. */
@Collaborator
public final class Sessions {

    private static final int MAX_LABEL_LENGTH = 200;

    /** One more than there should be is there at most, unless a base is older than the limit: that one gets there in time. */
    private static final int LOOKED_AT = 2 * Credential.MAX_OF_A_KIND;

    private final CredentialRepository credentials;
    private final Secrets secrets;

    public Sessions(CredentialRepository credentials, Secrets secrets) {
        this.credentials = credentials;
        this.secrets = secrets;
    }

    /** @param client what the session's owner will know it by, cut to what is kept */
    public SignedIn begin(User user, String client, Instant now) {
        String secret = secrets.random();
        credentials.newest(user.id(), Credential.Kind.SESSION, LOOKED_AT).stream()
                .skip(Credential.MAX_OF_A_KIND - 1)
                .forEach(credentials::remove);
        Credential session = credentials.add(
                Credential.Draft.of(user.id(), Credential.Kind.SESSION, SecretHash.of(secret), label(client), now));
        return new SignedIn(
                secret, new CredentialHolder(session, user.username().value(), user.role()).identity(now));
    }

    private static String label(String client) {
        String visible = client.codePoints()
                .filter(c -> c >= ' ' && c < 0x7F)
                .limit(MAX_LABEL_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.strip();
    }
}
