package dev.madang.application.recommendation;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Recount;
import dev.madang.domain.recommendation.Span;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Takes posts out of the lists of days for which they are too old, and mends counts, should any not be what is kept; some at a
 * time, so that those who write needn't wait long for it.
 */
@UseCase
public final class TendRecommendations implements Chore {

    private static final int BATCH = 500;

    /** Of counts, an hour: a large board is looked through in days. */
    private static final int MOST_BATCHES = 50;

    private static final Logger LOG = System.getLogger(TendRecommendations.class.getName());

    private final Transactions transactions;
    private final RecommendationRepository recommendations;
    private final Clock clock;

    /** Up to which ids the counts were looked at. */
    private final Map<Recommended.Kind, Long> seen = new EnumMap<>(Recommended.Kind.class);

    public TendRecommendations(Transactions transactions, RecommendationRepository recommendations, Clock clock) {
        this.transactions = transactions;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @Override
    public void run() {
        for (Span span : Span.values()) {
            retire(span);
        }
        for (Recommended.Kind kind : Recommended.Kind.values()) {
            recount(kind);
        }
    }

    private void retire(Span span) {
        Instant start = span.start(clock.instant());
        while (start != null && transactions.run(() -> recommendations.retire(span, start, BATCH))) {
            // Others write.
        }
    }

    private void recount(Recommended.Kind kind) {
        int mended = 0;
        Long last = Objects.requireNonNullElse(seen.get(kind), 0L);
        for (int batch = 0; batch < MOST_BATCHES && last != null; batch++) {
            long after = last;
            Recount recount = transactions.run(() -> recommendations.recount(kind, after, BATCH, clock.instant()));
            mended += recount.mended();
            last = recount.last();
        }
        seen.put(kind, Objects.requireNonNullElse(last, 0L));
        if (mended > 0) {
            LOG.log(
                    Logger.Level.WARNING,
                    "{0} counts of recommendations were wrong, and are mended ({1}).",
                    mended,
                    kind);
        }
    }
}
