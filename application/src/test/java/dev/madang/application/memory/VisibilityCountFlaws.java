package dev.madang.application.memory;

import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts that take posts along that aren't published, or lose those that are. */
@FoundBy("PendingPosts")
final class VisibilityCountFlaws {

    private VisibilityCountFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        seen("hidden", Visibility.HIDDEN::equals),
                        seen("pending", Visibility::isPending),
                        kept(),
                        edits(),
                        authors())
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> seen(String which, Predicate<Visibility> seen) {
        return Stream.of(
                Flaw.of(UserQueries.class, "counts a user's " + which + " posts", store -> userCounts(store, seen)),
                Flaw.of(TagQueries.class, "counts a tag's " + which + " posts", store -> tagCounts(store, seen)),
                Flaw.of(
                        StatsQueries.class,
                        "counts " + which + " posts in its statistics",
                        store -> new MemoryStats(new MemoryStore() {
                            @Override
                            public UserQueries userQueries() {
                                return userCounts(store, seen);
                            }

                            @Override
                            public TagQueries tagQueries() {
                                return tagCounts(store, seen);
                            }
                        })));
    }

    private static UserQueries userCounts(MemoryStore store, Predicate<Visibility> seen) {
        return new MemoryUserQueries(store) {
            @Override
            long posts(MemoryState state, long id) {
                return super.posts(state, id)
                        + state.posts.values().stream()
                                .filter(post -> post.authorId() == id && seen.test(post.visibility()))
                                .count();
            }
        };
    }

    private static TagQueries tagCounts(MemoryStore store, Predicate<Visibility> seen) {
        return new MemoryTagQueries(store) {
            @Override
            long posts(MemoryState state, long id) {
                return super.posts(state, id)
                        + state.posts.values().stream()
                                .filter(post -> seen.test(post.visibility()))
                                .filter(post -> state.tagsOf(post.id()).stream().anyMatch(tag -> tag.id() == id))
                                .count();
            }
        };
    }

    /** How many posts too many their author and their tags have from now on. */
    private interface Surplus {
        int of(boolean wasPublished, boolean isPublished);
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                        updating("doesn't lower counts when it hides", (was, is) -> was && !is ? 1 : 0),
                        updating("lowers counts twice when it hides", (was, is) -> was && !is ? -1 : 0),
                        updating("doesn't raise counts when it publishes", (was, is) -> !was && is ? -1 : 0),
                        updating("raises counts twice when it publishes", (was, is) -> !was && is ? 1 : 0),
                        updating("raises counts of what is published already", (was, is) -> was && is ? 1 : 0),
                        updating("lowers counts of what isn't published anyway", (was, is) -> was || is ? 0 : -1),
                        adding("raises counts for what is pending", (was, is) -> is ? 0 : 1),
                        removing("lowers counts for what isn't published", (was, is) -> was ? 0 : -1),
                        removing("doesn't lower counts", (was, is) -> was ? 1 : 0))
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> updating(String sentence, Surplus surplus) {
        return miscounting("update " + sentence, (before, after) -> before != null && after != null, surplus);
    }

    private static Stream<Flaw> adding(String sentence, Surplus surplus) {
        return miscounting("addAll " + sentence, (before, after) -> before == null, surplus);
    }

    private static Stream<Flaw> removing(String sentence, Surplus surplus) {
        return miscounting("remove " + sentence, (before, after) -> after == null, surplus);
    }

    private static Stream<Flaw> miscounting(
            String sentence, BiPredicate<@Nullable Post, @Nullable Post> when, Surplus surplus) {
        return Stream.of(
                new Flaw(
                        sentence + " of users",
                        () -> new Miscounting((before, after, counts) -> {
                            if (when.test(before, after)) {
                                counts.addToAuthor(
                                        before == null ? after : before,
                                        surplus.of(isPublished(before), isPublished(after)));
                            }
                        })),
                new Flaw(
                        sentence + " of tags",
                        () -> new Miscounting((before, after, counts) -> {
                            if (when.test(before, after)) {
                                counts.addToTags(
                                        names(before == null ? after : before),
                                        surplus.of(isPublished(before), isPublished(after)));
                            }
                        })));
    }

    private static boolean isPublished(@Nullable Post post) {
        return post != null && post.visibility().isPublished();
    }

    private static Set<TagName> names(@Nullable Post post) {
        return post == null ? Set.of() : Set.copyOf(post.tags().values());
    }

    /** Those that the one has and not the other. */
    private static Set<TagName> names(Post post, Post other) {
        Set<TagName> names = new HashSet<>(names(post));
        names.removeAll(names(other));
        return names;
    }

    private static Stream<Flaw> edits() {
        return Stream.of(
                editing("counts for the new tags of an unpublished post", false, false, 0, 1),
                editing("counts no more for the old tags of an unpublished post", false, false, -1, 0),
                editing(
                        "counts for the tags that a hidden post has lost, and not for its new ones",
                        true,
                        false,
                        1,
                        -1),
                editing(
                        "counts for the tags that a published post has lost, and not for its new ones",
                        false,
                        true,
                        1,
                        -1));
    }

    private static Flaw editing(String sentence, boolean was, boolean is, int lost, int fresh) {
        return new Flaw(
                sentence,
                () -> new Miscounting((before, after, counts) -> {
                    if (before != null && after != null && isPublished(before) == was && isPublished(after) == is) {
                        counts.addToTags(names(before, after), lost);
                        counts.addToTags(names(after, before), fresh);
                    }
                }));
    }

    private static Stream<Flaw> authors() {
        return Stream.of(new Flaw(
                "counts down tags of hidden posts whose author goes",
                () -> new Miscounting((before, after, counts) -> {}) {
                    @Override
                    public UserRepository users() {
                        return new MemoryUsers(this) {
                            @Override
                            public void remove(User user) {
                                MemoryState state = writing();
                                state.posts.values().stream()
                                        .filter(post -> post.authorId() == user.id() && !isPublished(post))
                                        .forEach(post -> addToTags(names(state.tagged(post)), -1));
                                super.remove(user);
                            }
                        };
                    }
                }));
    }

    private interface Change {
        void change(@Nullable Post before, @Nullable Post after, Miscounting counts);
    }

    private static class Miscounting extends MemoryStore {

        private final Change change;
        private final Map<Long, Integer> authors = new HashMap<>();
        private final Map<TagName, Integer> tags = new HashMap<>();

        Miscounting(Change change) {
            this.change = change;
        }

        void addToAuthor(@Nullable Post post, int posts) {
            if (post != null) {
                authors.merge(post.authorId(), posts, Integer::sum);
            }
        }

        void addToTags(Set<TagName> names, int posts) {
            names.forEach(name -> tags.merge(name, posts, Integer::sum));
        }

        @Override
        public PostRepository posts() {
            return new MemoryPosts(this) {
                @Override
                public List<Post> addAll(List<NewPost> posts) {
                    List<Post> added = super.addAll(posts);
                    added.forEach(post -> change.change(null, post, Miscounting.this));
                    return added;
                }

                @Override
                public void update(Post post) {
                    byId(post.id()).ifPresent(before -> change.change(before, post, Miscounting.this));
                    super.update(post);
                }

                @Override
                public void remove(Post post) {
                    byId(post.id()).ifPresent(before -> change.change(before, null, Miscounting.this));
                    super.remove(post);
                }
            };
        }

        @Override
        public UserQueries userQueries() {
            return new MemoryUserQueries(this) {
                @Override
                long posts(MemoryState state, long id) {
                    return super.posts(state, id) + authors.getOrDefault(id, 0);
                }
            };
        }

        @Override
        public TagQueries tagQueries() {
            return new MemoryTagQueries(this) {
                @Override
                long posts(MemoryState state, long id) {
                    TagName name = Objects.requireNonNull(state.tags.get(id)).name();
                    return super.posts(state, id) + tags.getOrDefault(name, 0);
                }
            };
        }
    }
}
