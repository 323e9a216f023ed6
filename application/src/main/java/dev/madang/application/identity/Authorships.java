package dev.madang.application.identity;

import dev.madang.application.Collaborator;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AuthorshipRepository;
import java.util.List;

/** Whose the contributions of all kinds are. Every method runs within the caller's transaction. */
@Collaborator
public final class Authorships {

    /** To a transaction, so that others can write in between. */
    private static final int BATCH = 25;

    private final List<AuthorshipRepository> kinds;

    Authorships(List<AuthorshipRepository> kinds) {
        this.kinds = kinds;
    }

    /** @see AuthorshipRepository#adopt */
    public void adopt(long authorId, SecretHash guestKey) {
        kinds.forEach(kind -> kind.adopt(authorId, guestKey));
    }

    /** @see AuthorshipRepository#hasAny */
    public boolean hasAny(long authorId) {
        return kinds.stream().anyMatch(kind -> kind.hasAny(authorId));
    }

    /** @see AuthorshipRepository#countGuests */
    public int countGuests(long authorId, int most) {
        return Math.min(
                most,
                kinds.stream()
                        .mapToInt(kind -> kind.countGuests(authorId, most))
                        .sum());
    }

    /** @see AuthorshipRepository#moveGuests */
    public void moveGuests(long authorId, long otherId) {
        kinds.forEach(kind -> kind.moveGuests(authorId, otherId));
    }

    /**
     * Removes some of what is the user's own: a member's without what other guests wrote under the name before, all of a guest's.
     * What a moderator has locked or hidden of it stays.
     *
     * @return whether there may be more
     */
    public boolean removeSome(long authorId, boolean guests) {
        return kinds.stream()
                .anyMatch(kind -> kind.removeOwn(authorId, BATCH) || (guests && kind.removeGuests(authorId, BATCH)));
    }
}
