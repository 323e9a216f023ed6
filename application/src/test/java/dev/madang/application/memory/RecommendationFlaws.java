package dev.madang.application.memory;

import dev.madang.application.memory.MemoryState.RecommendationKey;
import dev.madang.application.recommendation.RecommendationQueries;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

@FoundBy("Recommendations")
final class RecommendationFlaws {

    private RecommendationFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(kept(), seen(), gone()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                flawed("keeps times to the nanosecond", store -> new MemoryRecommendations(store) {
                    @Override
                    Instant kept(Instant at) {
                        return at;
                    }
                }),
                flawed("takes posts and comments of one id for the same", store -> new MemoryRecommendations(store) {
                    @Override
                    RecommendationKey key(Recommended of, long userId) {
                        return super.key(Recommended.post(of.id()), userId);
                    }
                }),
                flawed("takes all members for one", store -> new MemoryRecommendations(store) {
                    @Override
                    RecommendationKey key(Recommended of, long userId) {
                        return super.key(of, 1);
                    }
                }),
                flawed("keeps the time of the last", store -> new MemoryRecommendations(store) {
                    @Override
                    public boolean add(Recommendation recommendation) {
                        boolean added = super.add(recommendation);
                        store.writing()
                                .recommendations
                                .put(key(recommendation.of(), recommendation.userId()), kept(recommendation.at()));
                        return added;
                    }
                }),
                flawed("removes all of a user at once", store -> new MemoryRecommendations(store) {
                    @Override
                    public boolean removeAllOf(long userId, int most) {
                        super.removeAllOf(userId, Integer.MAX_VALUE);
                        return false;
                    }
                }),
                Flaw.of(
                        RecommendationQueries.class,
                        "tells a member what others recommend",
                        store -> new MemoryRecommendationQueries(store) {
                            @Override
                            boolean isOf(RecommendationKey key, long userId, Recommended.Kind kind) {
                                return key.of().kind() == kind;
                            }
                        }));
    }

    private static Stream<Flaw> seen() {
        return Stream.of(
                flawed("takes what is hidden", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean isSeen(MemoryState state, Post post) {
                        return true;
                    }
                }),
                flawed("takes hidden comments", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean isSeen(MemoryState state, Comment comment) {
                        return isSeen(state, Objects.requireNonNull(state.posts.get(comment.postId())));
                    }
                }),
                flawed("takes comments of hidden posts", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean isSeen(MemoryState state, Comment comment) {
                        return comment.visibility().isPublished();
                    }
                }),
                flawed("takes no locked posts", store -> new MemoryRecommendations(store) {
                    @Override
                    boolean isSeen(MemoryState state, Post post) {
                        return super.isSeen(state, post) && !post.locked();
                    }
                }));
    }

    private static Stream<Flaw> gone() {
        return Stream.of(
                Flaw.of(
                        PostRepository.class,
                        "keeps the recommendations of a post that is removed",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void remove(Post post) {
                                keeping(store, () -> super.remove(post));
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "drops the recommendations of a post that is hidden",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void update(Post post) {
                                super.update(post);
                                if (post.visibility() == Visibility.HIDDEN) {
                                    drop(store, Recommended.post(post.id()));
                                }
                            }
                        }),
                Flaw.of(
                        CommentRepository.class,
                        "drops the recommendations of a comment that is hidden",
                        store -> new MemoryComments(store) {
                            @Override
                            public void update(Comment comment) {
                                super.update(comment);
                                if (comment.visibility() == Visibility.HIDDEN) {
                                    drop(store, Recommended.comment(comment.id()));
                                }
                            }
                        }),
                Flaw.of(
                        CommentRepository.class,
                        "keeps the recommendations of a comment that is removed",
                        store -> new MemoryComments(store) {
                            @Override
                            public void remove(Comment comment) {
                                keeping(store, () -> super.remove(comment));
                            }
                        }),
                Flaw.of(
                        UserRepository.class,
                        "keeps the recommendations of a member who is removed",
                        store -> new MemoryUsers(store) {
                            @Override
                            public void remove(User user) {
                                keeping(store, () -> super.remove(user));
                            }
                        }));
    }

    private static void drop(MemoryStore store, Recommended of) {
        store.writing().recommendations.keySet().removeIf(key -> key.of().equals(of));
    }

    private static void keeping(MemoryStore store, Runnable removal) {
        Map<RecommendationKey, Instant> kept = new HashMap<>(store.writing().recommendations);
        removal.run();
        store.writing().recommendations.putAll(kept);
    }

    private static Flaw flawed(String sentence, Function<MemoryStore, MemoryRecommendations> flawed) {
        return Flaw.of(RecommendationRepository.class, sentence, flawed::apply);
    }
}
