package dev.madang.application.user;

import java.util.List;
import java.util.Optional;

/**
 * Port: reads users. Within a transaction it sees what the transaction wrote; outside, what was committed last. A user's
 * {@code postCount} costs the same however many posts there are.
 */
public interface UserQueries {

    Optional<UserView> byId(long id);

    /** @param username compared to the code point */
    Optional<UserView> byUsername(String username);

    /**
     * The listed users by id, ascending.
     *
     * @param after ids up to this one are left out; 0 for none
     */
    List<UserView> page(long after, int limit);

    /** How many are listed; it takes longer the more they are. */
    long count();

    /** As {@link #count}, with those that aren't listed. */
    long countAll();

    /** As {@link #page}, with those that aren't listed. */
    List<UserView> all(long after, int limit);
}
