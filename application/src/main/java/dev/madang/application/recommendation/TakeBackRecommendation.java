package dev.madang.application.recommendation;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;

/** Recommends a post or a comment no longer. To do it again does nothing. */
@UseCase
public final class TakeBackRecommendation {

    private final RecommendationRepository recommendations;
    private final Recommending recommending;

    public TakeBackRecommendation(RecommendationRepository recommendations, Recommending recommending) {
        this.recommendations = recommendations;
        this.recommending = recommending;
    }

    /**
     * @return how many members recommend it then
     * @throws Refusal as {@link Recommend#run}
     */
    public int run(Caller caller, Recommended of) {
        return recommending.run(caller, of, (userId, now) -> recommendations.remove(of, userId) ? -1 : 0);
    }
}
