package dev.madang.domain.account;

import dev.madang.domain.user.Email;
import java.time.Instant;
import java.util.Set;

/**
 * What makes a user a member.
 *
 * @param email for the member and admins to see, and nobody else; not unique, or it could be found out by trying
 * @param password its hash, in a form that tells how it was made
 * @param nameKeys what the member's name looks like; never empty
 */
public record Account(long userId, Email email, String password, Set<NameKey> nameKeys, Instant createdAt) {

    public Account {
        nameKeys = Set.copyOf(nameKeys);
        if (nameKeys.isEmpty()) {
            throw new IllegalArgumentException("a name looks like something");
        }
    }

    public Account withEmail(Email other) {
        return new Account(userId, other, password, nameKeys, createdAt);
    }

    public Account withPassword(String other) {
        return new Account(userId, email, other, nameKeys, createdAt);
    }

    public Account withNameKeys(Set<NameKey> others) {
        return new Account(userId, email, password, others, createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + userId + ']';
    }
}
