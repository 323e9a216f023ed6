package dev.madang.application.memory;

import dev.madang.application.memory.MemoryState.RecommendationKey;
import dev.madang.application.recommendation.RecommendationQueries;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MemoryRecommendationQueries implements RecommendationQueries {

    private final MemoryStore store;

    MemoryRecommendationQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Set<Long> among(long userId, Recommended.Kind kind, Collection<Long> ids) {
        return of(userId, kind)
                .map(recommendation -> recommendation.of().id())
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Recommendation> by(long userId, Recommended.Kind kind, long after, int limit) {
        return of(userId, kind)
                .filter(recommendation -> recommendation.of().id() > after)
                .limit(limit)
                .toList();
    }

    private Stream<Recommendation> of(long userId, Recommended.Kind kind) {
        return store.reading().recommendations.entrySet().stream()
                .filter(entry -> isOf(entry.getKey(), userId, kind))
                .map(entry ->
                        new Recommendation(entry.getKey().of(), entry.getKey().userId(), entry.getValue()))
                .sorted(Comparator.comparing(
                        recommendation -> recommendation.of().id()));
    }

    boolean isOf(RecommendationKey key, long userId, Recommended.Kind kind) {
        return key.userId() == userId && key.of().kind() == kind;
    }
}
