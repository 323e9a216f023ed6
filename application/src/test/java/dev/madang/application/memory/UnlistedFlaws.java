package dev.madang.application.memory;

import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can go wrong with who is listed. */
@FoundBy("Unlisted")
final class UnlistedFlaws {

    private UnlistedFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(
                Stream.of(
                        users("all guests", (state, user) -> true),
                        users(
                                "guests with a published post only",
                                (state, user) -> user.role() != Role.GUEST || state.postsBy(user.id()) > 0),
                        users(
                                "who has nothing unpublished only",
                                (state, user) -> user.role() != Role.GUEST || hasNothingUnpublished(state, user.id())),
                        users(
                                "members as if they were guests",
                                (state, user) ->
                                        state.postsBy(user.id()) > 0 || hasNothingUnpublished(state, user.id())),
                        users("members only", (state, user) -> user.role() != Role.GUEST),
                        users(
                                "former members as if they were guests",
                                (state, user) -> user.role().isAtLeast(Role.MEMBER)
                                        || state.postsBy(user.id()) > 0
                                        || hasNothingUnpublished(state, user.id())),
                        users(
                                "guests whose unpublished posts are gone",
                                (state, user) -> state.isListed(user)
                                        || state.posts.values().stream()
                                                .noneMatch(post -> post.authorId() == user.id())),
                        tags(
                                "tags whose unpublished posts are gone",
                                (state, id) -> !state.unlistedTags.contains(id)
                                        || state.posts.keySet().stream()
                                                .flatMap(post -> state.tagsOf(post).stream())
                                                .noneMatch(tag -> tag.id() == id)),
                        tags("all tags", (state, id) -> true),
                        tags("tags with a published post only", (state, id) -> state.postsWith(id) > 0),
                        tags(
                                "tags without an unpublished post only",
                                (state, id) -> state.posts.values().stream()
                                        .filter(post -> !post.visibility().isPublished())
                                        .flatMap(post -> state.tagsOf(post.id()).stream())
                                        .noneMatch(tag -> tag.id() == id))),
                Stream.of(
                        Flaw.of(
                                UserQueries.class,
                                "counts users that aren't listed",
                                store -> new MemoryUserQueries(store) {
                                    @Override
                                    public long count() {
                                        return countAll();
                                    }
                                }),
                        Flaw.of(
                                UserQueries.class,
                                "counts none for moderators that aren't listed",
                                store -> new MemoryUserQueries(store) {
                                    @Override
                                    public long countAll() {
                                        return count();
                                    }
                                }),
                        Flaw.of(
                                TagQueries.class,
                                "counts tags that aren't listed",
                                store -> new MemoryTagQueries(store) {
                                    @Override
                                    public long count() {
                                        return countAll();
                                    }
                                }),
                        Flaw.of(
                                TagQueries.class,
                                "counts no tags for moderators that aren't listed",
                                store -> new MemoryTagQueries(store) {
                                    @Override
                                    public long countAll() {
                                        return count();
                                    }
                                }),
                        naming("users that aren't listed", user -> true),
                        naming("members only", user -> user.role() != Role.GUEST),
                        Flaw.of(
                                UserQueries.class,
                                "lists users that aren't listed",
                                store -> new MemoryUserQueries(store) {
                                    @Override
                                    public List<UserView> page(long after, int limit) {
                                        return all(after, limit);
                                    }
                                }),
                        Flaw.of(
                                TagQueries.class,
                                "lists tags that aren't listed",
                                store -> new MemoryTagQueries(store) {
                                    @Override
                                    public List<TagView> page(long after, int limit) {
                                        return all(after, limit);
                                    }
                                }),
                        Flaw.of(UserQueries.class, "takes listed users for all", store -> new MemoryUserQueries(store) {
                            @Override
                            public List<UserView> all(long after, int limit) {
                                return page(after, limit);
                            }
                        }),
                        Flaw.of(TagQueries.class, "takes listed tags for all", store -> new MemoryTagQueries(store) {
                            @Override
                            public List<TagView> all(long after, int limit) {
                                return page(after, limit);
                            }
                        }),
                        Flaw.of(
                                UserQueries.class,
                                "leaves users out after it has limited them",
                                store -> new MemoryUserQueries(store) {
                                    @Override
                                    public List<UserView> page(long after, int limit) {
                                        return all(after, limit).stream()
                                                .filter(UserView::listed)
                                                .toList();
                                    }
                                }),
                        Flaw.of(
                                TagQueries.class,
                                "leaves tags out after it has limited them",
                                store -> new MemoryTagQueries(store) {
                                    @Override
                                    public List<TagView> page(long after, int limit) {
                                        return all(after, limit).stream()
                                                .filter(TagView::listed)
                                                .toList();
                                    }
                                })));
    }

    private static boolean hasNothingUnpublished(MemoryState state, long id) {
        return state.posts.values().stream()
                .noneMatch(post -> post.authorId() == id && !post.visibility().isPublished());
    }

    private static Flaw naming(String whom, Predicate<User> named) {
        return Flaw.of(
                ModerationQueries.class, "names " + whom + " in the log", store -> new MemoryModerationQueries(store) {
                    @Override
                    boolean isNamed(MemoryState state, User user) {
                        return named.test(user);
                    }
                });
    }

    private static Flaw users(String whom, BiPredicate<MemoryState, User> listed) {
        return Flaw.of(UserQueries.class, "lists " + whom, store -> new MemoryUserQueries(store) {
            @Override
            boolean isListed(MemoryState state, User user) {
                return listed.test(state, user);
            }
        });
    }

    private static Flaw tags(String which, BiPredicate<MemoryState, Long> listed) {
        return Flaw.of(TagQueries.class, "lists " + which, store -> new MemoryTagQueries(store) {
            @Override
            boolean isListed(MemoryState state, long id) {
                return listed.test(state, id);
            }
        });
    }
}
