package dev.madang.domain.user;

/** What a user is to the board, from the least to the most. */
public enum Role {
    /** Nobody any more: who has left, and whose posts have stayed. */
    FORMER,
    /** Anybody who types the name. */
    GUEST,
    /** The owner of the account. */
    MEMBER,
    MODERATOR,
    ADMIN;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
