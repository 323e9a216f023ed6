package dev.madang.application.memory;

import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Posts that aren't published and are to be seen still, and posts that aren't found once they are. */
@FoundBy("PendingPosts")
final class UnpublishedFlaws {

    private UnpublishedFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        sightings("hidden", Visibility.HIDDEN::equals),
                        sightings("pending", Visibility::isPending),
                        searches())
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> sightings(String which, Predicate<Visibility> seen) {
        return Stream.of(
                Flaw.of(PostQueries.class, "lists " + which + " posts", store -> new Seeing(store, seen) {
                    @Override
                    public Optional<PostView> byId(long id) {
                        return new MemoryPostQueries(store).byId(id);
                    }
                }),
                Flaw.of(PostQueries.class, "shows a " + which + " post", store -> new MemoryPostQueries(store) {
                    @Override
                    public Optional<PostView> byId(long id) {
                        return new Seeing(store, seen).byId(id);
                    }
                }),
                Flaw.of(
                        SearchQueries.class,
                        "finds " + which + " posts",
                        store -> new MemorySearch(new Seeing(store, seen))),
                Flaw.of(PostRepository.class, "takes a " + which + " post for gone", store -> new MemoryPosts(store) {
                    @Override
                    public Optional<Post> byId(long id) {
                        return super.byId(id).filter(post -> !seen.test(post.visibility()));
                    }
                }));
    }

    private static class Seeing extends MemoryPostQueries {

        private final Predicate<Visibility> seen;

        Seeing(MemoryStore store, Predicate<Visibility> seen) {
            super(store);
            this.seen = seen;
        }

        @Override
        boolean shows(Post post) {
            return super.shows(post) || seen.test(post.visibility());
        }
    }

    private static Stream<Flaw> searches() {
        return Stream.of(
                new Flaw("finds no post that wasn't published once", Unindexed::new),
                new Flaw("finds a published post by its text of before", () -> new Indexed((before, after) -> false)),
                new Flaw(
                        "finds a published post by its text of when it was hidden",
                        () -> new Indexed((before, after) -> before.isPublished())),
                new Flaw(
                        "finds a published post by its text of before it was hidden",
                        () -> new Indexed((before, after) -> before.isPublished() && after.isPublished())));
    }

    private static final class Unindexed extends MemoryStore {

        private final Set<Long> unpublished = new HashSet<>();

        @Override
        public PostRepository posts() {
            return new MemoryPosts(this) {
                @Override
                public void update(Post post) {
                    super.update(post);
                    if (!post.visibility().isPublished()) {
                        unpublished.add(post.id());
                    }
                }
            };
        }

        @Override
        public SearchQueries search() {
            return new MemorySearch(this) {
                @Override
                Match match(SearchTerms terms, PostView post) {
                    return unpublished.contains(post.id()) ? Match.NONE : super.match(terms, post);
                }
            };
        }
    }

    /** Finds posts by their text of when they were added, or of the last update that changed the index. */
    private static final class Indexed extends MemoryStore {

        private final BiPredicate<Visibility, Visibility> changesIndex;
        private final Map<Long, Post> index = new HashMap<>();

        Indexed(BiPredicate<Visibility, Visibility> changesIndex) {
            this.changesIndex = changesIndex;
        }

        @Override
        public PostRepository posts() {
            return new MemoryPosts(this) {
                @Override
                public void update(Post post) {
                    byId(post.id()).ifPresent(before -> {
                        index.putIfAbsent(post.id(), before);
                        if (changesIndex.test(before.visibility(), post.visibility())) {
                            index.put(post.id(), post);
                        }
                    });
                    super.update(post);
                }
            };
        }

        @Override
        public SearchQueries search() {
            return new MemorySearch(this) {
                @Override
                Match match(SearchTerms terms, PostView post) {
                    Post indexed = index.get(post.id());
                    return super.match(terms, indexed == null ? post : text(indexed));
                }
            };
        }

        private static PostView text(Post post) {
            return new PostView(
                    post.id(),
                    post.title().value(),
                    post.content().value(),
                    post.datePosted(),
                    "",
                    post.authorId(),
                    List.of());
        }
    }
}
