package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who had to wait for another transaction reads what was there before. */
@FoundBy("PostWaiting")
final class WaitingFlaws {

    private WaitingFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(reads(), visibilities());
    }

    private static Stream<Flaw> reads() {
        return Stream.of(
                stale(Port.USERS, "byId"),
                stale(Port.USERS, "byUsername"),
                stale(Port.POSTS, "byId"),
                stale(Port.POSTS, "selected"),
                stale(Port.TAGS, "byId"),
                stale(Port.ACCOUNTS, "byUserId"),
                stale(Port.CREDENTIALS, "bySecret"),
                stale(Port.CREDENTIALS, "byId"),
                stale(Port.ACCOUNT_QUERIES, "byUserId"),
                stale(Port.ACCOUNT_QUERIES, "byCredential"),
                Flaw.of(
                        PostRepository.class,
                        "reads a post with the tags of before it waited",
                        store -> new MemoryPosts(store) {
                            @Override
                            public Optional<Post> byId(long id) {
                                return super.byId(id).map(post -> staleTags(store, post));
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "selects posts with the tags of before it waited",
                        store -> new MemoryPosts(store) {
                            @Override
                            public List<Post> selected(GuestSelection selection, int limit) {
                                return super.selected(selection, limit).stream()
                                        .map(post -> staleTags(store, post))
                                        .toList();
                            }
                        }));
    }

    private static Stream<Flaw> visibilities() {
        return Stream.of(
                Flaw.of(
                        PostRepository.class,
                        "selects posts that were published before it waited",
                        store -> new MemoryPosts(store) {
                            @Override
                            public List<Post> selected(GuestSelection selection, int limit) {
                                return !hasWaited(store)
                                        ? super.selected(selection, limit)
                                        : before(store, () -> super.selected(selection, limit)).stream()
                                                .flatMap(post -> byId(post.id()).stream())
                                                .toList();
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "removes an author's own that weren't hidden or locked before it waited",
                        store -> new MemoryPosts(store) {
                            @Override
                            public boolean removeOwn(long authorId, int most) {
                                if (hasWaited(store)) {
                                    Objects.requireNonNull(store.asked.get()).posts.values().stream()
                                            .filter(post -> post.authorId() == authorId && !post.locked())
                                            .filter(post -> post.visibility() != Visibility.HIDDEN)
                                            .forEach(this::remove);
                                }
                                return super.removeOwn(authorId, most);
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "adopts only what was published before it waited",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void adopt(long authorId, SecretHash guestKey) {
                                Map<Long, Post> kept = new TreeMap<>(store.writing().posts);
                                super.adopt(authorId, guestKey);
                                if (hasWaited(store)) {
                                    kept.values()
                                            .removeIf(post -> post.visibility().isPublished());
                                    store.writing().posts.putAll(kept);
                                }
                            }
                        }));
    }

    private static Flaw stale(Port<?> port, String method) {
        return port.around(
                method,
                "reads what was there before it waited",
                store -> (call, honest) -> hasWaited(store) ? before(store, honest) : honest.get());
    }

    private static boolean hasWaited(MemoryStore store) {
        return store.asked.get() != null && store.asked.get() != store.committed;
    }

    private static <T extends @Nullable Object> T before(MemoryStore store, Supplier<T> read) {
        MemoryState own = store.working.get();
        store.working.set(store.asked.get());
        try {
            return read.get();
        } finally {
            store.working.set(own);
        }
    }

    private static Post staleTags(MemoryStore store, Post post) {
        MemoryState before = store.asked.get();
        return before != null && hasWaited(store) && before.posts.containsKey(post.id())
                ? post.withTags(new TagNames(
                        before.tagsOf(post.id()).stream().map(Tag::name).toList()))
                : post;
    }
}
