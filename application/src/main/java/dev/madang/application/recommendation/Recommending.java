package dev.madang.application.recommendation;

import dev.madang.application.Collaborator;
import dev.madang.application.Transactions;
import dev.madang.application.moderation.Admission;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.recommendation.Recommendable;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import java.time.Clock;
import java.time.Instant;
import java.util.function.ToIntBiFunction;

/** Changes whether a member recommends something that readers see. */
@Collaborator
final class Recommending {

    private final Transactions transactions;
    private final RecommendationRepository recommendations;
    private final Admission admission;
    private final Clock clock;

    Recommending(
            Transactions transactions, RecommendationRepository recommendations, Admission admission, Clock clock) {
        this.transactions = transactions;
        this.recommendations = recommendations;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * @param change by a user now: how many more recommend it then
     * @return how many recommend it then
     * @throws Refusal as {@link Recommend#run}
     */
    int run(Caller caller, Recommended of, ToIntBiFunction<Long, Instant> change) {
        caller.require(Right.RECOMMEND);
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = admission.again(caller, Right.RECOMMEND, false, now);
            Recommendable found = recommendations.recommendable(of).orElseThrow(() -> Refusal.notFound(name(of)));
            found.requireOther(present);
            return found.recommendations()
                    + change.applyAsInt(present.identified(Right.RECOMMEND).userId(), now);
        });
    }

    private static String name(Recommended of) {
        return switch (of.kind()) {
            case POST -> "post";
            case COMMENT -> "comment";
        };
    }
}
