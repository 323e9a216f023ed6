package dev.madang.application.memory;

import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.post.RankCursor;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of recommended posts that have too much, or too little. */
@FoundBy("Ranks")
final class RankFlaws {

    private RankFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                flawed("takes posts of any age", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean takes(Span span, Instant datePosted, Instant now) {
                        return true;
                    }
                }),
                flawed("takes no post of just that age", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean takes(Span span, Instant datePosted, Instant now) {
                        Instant start = span.start(now);
                        return start == null || datePosted.isAfter(start);
                    }
                }),
                flawed("retires posts of just that age", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean isTooOld(Instant datePosted, Instant before) {
                        return !datePosted.isAfter(before);
                    }
                }),
                flawed("retires posts from all lists", store -> new MemoryRecommendations(store) {
                    @Override
                    public boolean retire(Span span, Instant before, int most) {
                        Stream.of(Span.values()).forEach(each -> super.retire(each, before, most));
                        return false;
                    }
                }),
                flawed("leaves posts in the lists that nobody recommends", store -> new MemoryRecommendations(store) {
                    @Override
                    public boolean remove(Recommended of, long userId) {
                        var ranks = List.copyOf(store.writing().ranks.entrySet());
                        boolean removed = super.remove(of, userId);
                        ranks.forEach(rank -> store.writing().ranks.put(rank.getKey(), rank.getValue()));
                        return removed;
                    }
                }),
                Flaw.of(
                        PostRepository.class,
                        "drops a post that is hidden from the lists for good",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void update(Post post) {
                                super.update(post);
                                if (post.visibility() == Visibility.HIDDEN) {
                                    store.writing().ranks.keySet().removeIf(rank -> rank.postId() == post.id());
                                }
                            }
                        }),
                Flaw.of(
                        PostQueries.class,
                        "lists hidden posts that are recommended",
                        store -> new MemoryPostQueries(store) {
                            @Override
                            public List<PostView> recommended(Span span, @Nullable RankCursor cursor, int limit) {
                                return new MemoryPostQueries(store) {
                                    @Override
                                    boolean shows(Post post) {
                                        return true;
                                    }
                                }.recommended(span, cursor, limit);
                            }
                        }),
                Flaw.of(PostQueries.class, "lists the same posts for each span", store -> new MemoryPostQueries(store) {
                    @Override
                    public List<PostView> recommended(Span span, @Nullable RankCursor cursor, int limit) {
                        return super.recommended(Span.EVER, cursor, limit);
                    }
                }));
    }

    private static Flaw flawed(String sentence, Function<MemoryStore, MemoryRecommendations> flawed) {
        return Flaw.of(RecommendationRepository.class, "RecommendationRepository " + sentence, flawed::apply);
    }
}
