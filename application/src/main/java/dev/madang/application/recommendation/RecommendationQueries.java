package dev.madang.application.recommendation;

import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Port: reads what a member recommends, which is for nobody else. Within a transaction it sees what the transaction wrote;
 * outside, what was committed last.
 */
public interface RecommendationQueries {

    /** Those of the posts, or of the comments, that the user recommends, by their ids. */
    Set<Long> among(long userId, Recommended.Kind kind, Collection<Long> ids);

    /**
     * All posts, or all comments, that a user recommends, whether or not they are published, by id, ascending.
     *
     * @param after ids up to this one are left out; 0 for none
     */
    List<Recommendation> by(long userId, Recommended.Kind kind, long after, int limit);
}
