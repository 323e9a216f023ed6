package dev.madang.domain.recommendation;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps who recommends what, until the one or the other goes, and how many do. Every method runs within the caller's
 * transaction.
 */
public interface RecommendationRepository {

    /** What readers see, for whoever recommends it or does so no longer: nobody else changes its count until the transaction ends. */
    Optional<Recommendable> recommendable(Recommended of);

    /**
     * @param recommendation of what is {@link #recommendable}
     * @return false if the user recommends it already
     */
    boolean add(Recommendation recommendation);

    /** @return false if the user doesn't recommend it */
    boolean remove(Recommended of, long userId);

    /**
     * Removes all of a user.
     *
     * @param most at once, of posts and of comments each
     * @return whether there may be more
     */
    boolean removeAllOf(long userId, int most);

    /**
     * Takes posts out of the list of a span, where they have come with their first recommendation unless they were too old.
     *
     * @param before when those were posted that are too old now
     * @param most at once
     * @return whether there may be more
     */
    boolean retire(Span span, Instant before, int most);

    /**
     * Mends the counts that aren't what is kept. A store that counts what it keeps whenever it is asked has nothing to mend.
     *
     * @param after ids up to this one are passed over; 0 for none
     * @param most posts or comments at once, by id, ascending
     * @param now for the lists of spans
     */
    default Recount recount(Recommended.Kind kind, long after, int most, Instant now) {
        return Recount.NOTHING;
    }
}
