package dev.madang.application.memory;

import dev.madang.domain.account.AddressKey;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Addresses that are told wrongly, forgotten too soon or never. */
@FoundBy("Origins")
final class OriginFlaws {

    private OriginFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(additions(), removals()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                Flaw.of(
                        OriginRepository.class,
                        "keeps the origins of the first 1,000 posts",
                        store -> new MemoryOrigins(store) {
                            @Override
                            public void add(Collection<Post> posts, AddressKey address) {
                                super.add(posts.stream().limit(1000).toList(), address);
                            }
                        }),
                Flaw.of(OriginRepository.class, "needs a post to keep an origin", store -> new MemoryOrigins(store) {
                    @Override
                    public void add(Collection<Post> posts, AddressKey address) {
                        super.add(List.of(posts.iterator().next()), address);
                        super.add(posts, address);
                    }
                }),
                Flaw.of(
                        OriginRepository.class,
                        "takes all posts for one's from the last address",
                        store -> new MemoryOrigins(store) {
                            @Override
                            public void add(Collection<Post> posts, AddressKey address) {
                                super.add(posts, address);
                                store.writing()
                                        .origins
                                        .replaceAll(
                                                (id, origin) -> new MemoryState.Origin(address, origin.datePosted()));
                            }
                        }),
                Flaw.of(OriginRepository.class, "tells the origin of whatever post", store -> new MemoryOrigins(store) {
                    @Override
                    public Optional<AddressKey> of(long postId) {
                        return super.of(postId)
                                .or(() -> store.writing().origins.values().stream()
                                        .findFirst()
                                        .map(MemoryState.Origin::address));
                    }
                }));
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                forgetting("forgets all origins", (date, time) -> true),
                forgetting(
                        "forgets origins a microsecond late",
                        (date, time) -> date.plusNanos(1_000).isBefore(time)),
                forgetting("forgets origins after a time", (date, time) -> date.isAfter(time)),
                Flaw.of(
                        OriginRepository.class,
                        "forgets origins up to the first that stays",
                        store -> new MemoryOrigins(store) {
                            @Override
                            public void removeBefore(Instant time) {
                                Map<Long, MemoryState.Origin> origins = store.writing().origins;
                                origins.keySet()
                                        .removeAll(List.copyOf(origins.entrySet()).stream()
                                                .takeWhile(origin -> origin.getValue()
                                                        .datePosted()
                                                        .isBefore(time))
                                                .map(Map.Entry::getKey)
                                                .toList());
                            }
                        }),
                Flaw.of(OriginRepository.class, "removes posts with their origins", store -> new MemoryOrigins(store) {
                    @Override
                    public void removeBefore(Instant time) {
                        super.removeBefore(time);
                        MemoryState state = store.writing();
                        List.copyOf(state.posts.values()).stream()
                                .filter(post -> post.datePosted().isBefore(time))
                                .forEach(post -> state.removePost(post.id()));
                    }
                }),
                Flaw.of(PostRepository.class, "forgets the origin of a removed post", store -> new MemoryPosts(store) {
                    @Override
                    public void remove(Post post) {
                        super.remove(post);
                        store.writing().origins.remove(post.id());
                    }
                }),
                Flaw.of(
                        UserRepository.class,
                        "forgets the origins of a removed user's posts",
                        store -> new MemoryUsers(store) {
                            @Override
                            public void remove(User user) {
                                Map<Long, Post> before = new TreeMap<>(store.writing().posts);
                                before.values().removeIf(post -> post.authorId() != user.id());
                                super.remove(user);
                                store.writing().origins.keySet().removeAll(before.keySet());
                            }
                        }));
    }

    private static Flaw forgetting(String sentence, BiPredicate<Instant, Instant> forgotten) {
        return Flaw.of(OriginRepository.class, sentence, store -> new MemoryOrigins(store) {
            @Override
            public void removeBefore(Instant time) {
                store.writing().origins.values().removeIf(origin -> forgotten.test(origin.datePosted(), time));
            }
        });
    }
}
