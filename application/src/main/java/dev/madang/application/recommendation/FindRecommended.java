package dev.madang.application.recommendation;

import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.recommendation.Recommended;
import java.util.Collection;
import java.util.Set;

/** Finds out what of a page its reader recommends: nobody else is told. */
@UseCase
public final class FindRecommended {

    private final RecommendationQueries recommendations;

    public FindRecommended(RecommendationQueries recommendations) {
        this.recommendations = recommendations;
    }

    /** @return those of the ids of posts, or of comments, that the caller recommends; none of a guest */
    public Set<Long> run(Caller caller, Recommended.Kind kind, Collection<Long> ids) {
        Identity identity = caller.identity();
        return identity == null || ids.isEmpty() ? Set.of() : recommendations.among(identity.userId(), kind, ids);
    }
}
