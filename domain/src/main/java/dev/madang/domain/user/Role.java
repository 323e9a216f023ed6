package dev.madang.domain.user;

/** What a user is to the board, from the least to the most. */
public enum Role {
    /** Nobody any more: who has left, and whose posts have stayed. */
    FORMER,
    /** Nobody in particular: whoever types the name. */
    GUEST,
    /** Whoever has its password. */
    MEMBER,
    MODERATOR,
    ADMIN;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
