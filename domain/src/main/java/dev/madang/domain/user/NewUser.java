package dev.madang.domain.user;

import dev.madang.domain.SecretHash;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user that has no id yet.
 *
 * @param createdAt kept to the microsecond
 * @param nameKeys what a guest's name looks like; a member's are its account's
 * @param listed whether readers see a guest before a post of its is published
 */
public record NewUser(
        Username username,
        @Nullable Email email,
        Instant createdAt,
        Role role,
        @Nullable SecretHash guestKey,
        Set<NameKey> nameKeys,
        boolean listed) {

    public NewUser {
        nameKeys = Set.copyOf(nameKeys);
    }

    public NewUser(
            Username username, @Nullable Email email, Instant createdAt, Role role, @Nullable SecretHash guestKey) {
        this(username, email, createdAt, role, guestKey, Set.of(), true);
    }

    /** A guest of whom nothing else is known. */
    public NewUser(Username username, Email email, Instant createdAt) {
        this(username, email, createdAt, Role.GUEST, null);
    }

    public NewUser withEmail(@Nullable Email other) {
        return new NewUser(username, other, createdAt, role, guestKey, nameKeys, listed);
    }

    public User withId(long id) {
        return new User(id, username, email, createdAt, role, guestKey);
    }
}
