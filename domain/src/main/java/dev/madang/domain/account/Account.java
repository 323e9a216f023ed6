package dev.madang.domain.account;

import dev.madang.domain.Reason;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a user a member.
 *
 * @param email for the member and admins to see, and nobody else; not unique, or it could be found out by trying
 * @param password its hash, in a form that tells how it was made
 * @param nameKeys what the member's name looks like; never empty
 * @param suspendedUntil null if the member isn't suspended
 * @param warning what a moderator has told the member and it hasn't acknowledged; null if there is nothing
 */
public record Account(
        long userId,
        Email email,
        String password,
        Set<NameKey> nameKeys,
        Instant createdAt,
        @Nullable Instant suspendedUntil,
        @Nullable Reason warning) {

    public Account(long userId, Email email, String password, Set<NameKey> nameKeys, Instant createdAt) {
        this(userId, email, password, nameKeys, createdAt, null, null);
    }

    public Account {
        nameKeys = Set.copyOf(nameKeys);
        if (nameKeys.isEmpty()) {
            throw new IllegalArgumentException("a name looks like something");
        }
    }

    public Account withEmail(Email other) {
        return new Account(userId, other, password, nameKeys, createdAt, suspendedUntil, warning);
    }

    public Account withPassword(String other) {
        return new Account(userId, email, other, nameKeys, createdAt, suspendedUntil, warning);
    }

    public Account withNameKeys(Set<NameKey> others) {
        return new Account(userId, email, password, others, createdAt, suspendedUntil, warning);
    }

    public Account suspendedUntil(@Nullable Instant other) {
        return new Account(userId, email, password, nameKeys, createdAt, other, warning);
    }

    /** Until when the member is suspended; empty if it isn't at the moment. */
    public Optional<Instant> suspensionAt(Instant now) {
        return Optional.ofNullable(suspendedUntil).filter(now::isBefore);
    }

    public Account withWarning(@Nullable Reason other) {
        return new Account(userId, email, password, nameKeys, createdAt, suspendedUntil, other);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + userId + ']';
    }
}
