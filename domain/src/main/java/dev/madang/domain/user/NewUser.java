package dev.madang.domain.user;

import dev.madang.domain.SecretHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user that has no id yet.
 *
 * @param createdAt kept to the microsecond
 */
public record NewUser(
        Username username,
        @Nullable Email email,
        Instant createdAt,
        Role role,
        @Nullable SecretHash guestKey) {

    /** A guest of whom nothing else is known. */
    public NewUser(Username username, Email email, Instant createdAt) {
        this(username, email, createdAt, Role.GUEST, null);
    }

    public User withId(long id) {
        return new User(id, username, email, createdAt, role, guestKey);
    }
}
