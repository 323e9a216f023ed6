package dev.madang.domain.user;

import dev.madang.domain.SecretHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id from 1, in order of creation, never used twice
 * @param email what a guest typed, which everybody sees; null of those who have an account, which keeps it
 * @param guestKey of the guest who was the first to take the name; null if that isn't known
 */
public record User(
        long id,
        Username username,
        @Nullable Email email,
        Instant createdAt,
        Role role,
        @Nullable SecretHash guestKey) {

    public User(long id, Username username, @Nullable Email email, Instant createdAt) {
        this(id, username, email, createdAt, Role.GUEST, null);
    }

    public User withUsername(Username other) {
        return new User(id, other, email, createdAt, role, guestKey);
    }

    public User withEmail(@Nullable Email other) {
        return new User(id, username, other, createdAt, role, guestKey);
    }

    public User withRole(Role other) {
        return new User(id, username, email, createdAt, other, guestKey);
    }

    public User withGuestKey(@Nullable SecretHash other) {
        return new User(id, username, email, createdAt, role, other);
    }
}
