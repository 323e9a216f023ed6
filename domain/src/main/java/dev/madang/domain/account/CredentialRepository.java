package dev.madang.domain.account;

import dev.madang.domain.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps credentials. Every method runs within the caller's transaction. */
public interface CredentialRepository {

    /** Times are kept to the microsecond. */
    Credential add(Credential.Draft draft);

    /** Whether or not it's still good. */
    Optional<Credential> bySecret(SecretHash secret);

    /** Whether or not it's still good. */
    Optional<Credential> byId(long id);

    /** A user's newest of one kind, by id, descending, whether or not they are still good. */
    List<Credential> newest(long userId, Credential.Kind kind, int limit);

    /** Notes that it was used; does nothing where it is gone. */
    void use(Credential credential, Instant usedAt);

    /** Does nothing where it is gone. */
    void remove(Credential credential);

    /** Removes a user's credentials of one kind. */
    void removeAll(long userId, Credential.Kind kind);

    /** Removes all that open a user's account. */
    default void removeAll(long userId) {
        for (Credential.Kind kind : Credential.Kind.values()) {
            removeAll(userId, kind);
        }
    }

    /**
     * Removes everybody's that expired before, those that did so first.
     *
     * @param limit how many at most
     * @return how many they were
     */
    int removeExpired(Instant before, int limit);
}
