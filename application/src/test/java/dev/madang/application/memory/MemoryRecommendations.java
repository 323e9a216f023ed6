package dev.madang.application.memory;

import dev.madang.application.memory.MemoryState.RankKey;
import dev.madang.application.memory.MemoryState.RecommendationKey;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.post.Post;
import dev.madang.domain.recommendation.Recommendable;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class MemoryRecommendations implements RecommendationRepository {

    private final MemoryStore store;

    MemoryRecommendations(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Recommendable> recommendable(Recommended of) {
        MemoryState state = store.writing();
        return authorship(state, of).map(authorship -> new Recommendable(authorship, state.recommendationsOf(of)));
    }

    private Optional<Authorship> authorship(MemoryState state, Recommended of) {
        return switch (of.kind()) {
            case POST ->
                Optional.ofNullable(state.posts.get(of.id()))
                        .filter(post -> isSeen(state, post))
                        .map(Post::authorship);
            case COMMENT ->
                Optional.ofNullable(state.comments.get(of.id()))
                        .filter(comment -> isSeen(state, comment))
                        .map(Comment::authorship);
        };
    }

    boolean isSeen(MemoryState state, Post post) {
        return post.visibility().isPublished();
    }

    boolean isSeen(MemoryState state, Comment comment) {
        Post post = state.posts.get(comment.postId());
        return comment.visibility().isPublished()
                && post != null
                && post.visibility().isPublished();
    }

    @Override
    public boolean add(Recommendation recommendation) {
        MemoryState state = store.writing();
        boolean added = state.recommendations.putIfAbsent(
                        key(recommendation.of(), recommendation.userId()), kept(recommendation.at()))
                == null;
        Post post = state.posts.get(recommendation.of().id());
        if (added && recommendation.of().kind() == Recommended.Kind.POST && post != null) {
            Stream.of(Span.values())
                    .filter(span -> takes(span, post.datePosted(), recommendation.at()))
                    .forEach(span -> state.ranks.putIfAbsent(new RankKey(span, post.id()), post.datePosted()));
        }
        return added;
    }

    boolean takes(Span span, Instant datePosted, Instant now) {
        return span.takes(datePosted, now);
    }

    RecommendationKey key(Recommended of, long userId) {
        return new RecommendationKey(of, userId);
    }

    Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean remove(Recommended of, long userId) {
        boolean removed = store.writing().recommendations.remove(key(of, userId)) != null;
        store.writing().dropRanks();
        return removed;
    }

    @Override
    public boolean removeAllOf(long userId, int most) {
        boolean posts = removeSome(userId, Recommended.Kind.POST, most);
        boolean comments = removeSome(userId, Recommended.Kind.COMMENT, most);
        return posts || comments;
    }

    private boolean removeSome(long userId, Recommended.Kind kind, int most) {
        MemoryState state = store.writing();
        List<RecommendationKey> some = state.recommendations.keySet().stream()
                .filter(key -> key.userId() == userId && key.of().kind() == kind)
                .sorted(Comparator.comparing(key -> key.of().id()))
                .limit(most)
                .toList();
        some.forEach(state.recommendations::remove);
        state.dropRanks();
        return some.size() == most;
    }

    @Override
    public boolean retire(Span span, Instant before, int most) {
        MemoryState state = store.writing();
        List<RankKey> some = state.ranks.entrySet().stream()
                .filter(rank -> rank.getKey().span() == span && isTooOld(rank.getValue(), before))
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        some.forEach(state.ranks::remove);
        return some.size() == most;
    }

    boolean isTooOld(Instant datePosted, Instant before) {
        return datePosted.isBefore(before);
    }
}
