package dev.madang.application.recommendation;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;

/** Recommends a post or a comment. To do it again does nothing. */
@UseCase
public final class Recommend {

    private final RecommendationRepository recommendations;
    private final Recommending recommending;

    public Recommend(RecommendationRepository recommendations, Recommending recommending) {
        this.recommendations = recommendations;
        this.recommending = recommending;
    }

    /**
     * @return how many members recommend it then
     * @throws Refusal {@code not-found} also of what readers don't see; {@code own-contribution}; {@code read-only}, {@code
     *     suspended}, {@code unauthenticated}, {@code forbidden}
     */
    public int run(Caller caller, Recommended of) {
        return recommending.run(
                caller, of, (userId, now) -> recommendations.add(new Recommendation(of, userId, now)) ? 1 : 0);
    }
}
