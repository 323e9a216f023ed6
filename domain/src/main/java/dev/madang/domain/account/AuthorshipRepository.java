package dev.madang.domain.account;

import dev.madang.domain.SecretHash;

/**
 * Knows whose the contributions of one kind are, also those that readers don't see: a repository of what has an
 * {@link Authorship} is one. Whoever gives a name to another, or deletes what is under it, asks the repositories of all kinds.
 * Every method runs within the caller's transaction; none edits a contribution.
 */
public interface AuthorshipRepository {

    /** Makes what a guest with this key wrote under a user's name the user's own. */
    void adopt(long authorId, SecretHash guestKey);

    /** Whether there is anything under a user's name, whoever wrote it. */
    boolean hasAny(long authorId);

    /**
     * How much there is under a user's name of which it is known that a guest wrote it.
     *
     * @param most that are counted
     */
    int countGuests(long authorId, int most);

    /** Puts what {@link #countGuests} speaks of under another user's name. */
    void moveGuests(long authorId, long otherId);

    /**
     * Removes what is under a user's name and no guest wrote, but what a moderator has locked or hidden.
     *
     * @param most at once
     * @return whether there may be more
     */
    boolean removeOwn(long authorId, int most);

    /** {@link #removeOwn} for what {@link #countGuests} speaks of. */
    boolean removeGuests(long authorId, int most);
}
