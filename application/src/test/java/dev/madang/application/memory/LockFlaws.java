package dev.madang.application.memory;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.SecretHash;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Locks that are lost, or put on what nobody locked. */
final class LockFlaws {

    private LockFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(kept(), shown());
    }

    private interface Lock {
        boolean of(Post before, Post given);
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                updating("keeps no lock", (before, given) -> before.locked()),
                updating("takes no lock off", (before, given) -> before.locked() || given.locked()),
                updating("locks what it updates", (before, given) -> true),
                updating("unlocks what it updates", (before, given) -> given.locked() && !before.locked()),
                Aggregate.POST.after(
                        "update",
                        "locks all posts of the author",
                        (state, given) -> state.posts.replaceAll((id, post) ->
                                post.authorId() == given.authorId() ? post.withLocked(given.locked()) : post)),
                removingOwn("locked ones too", (author, post) -> post.authorId() == author && post.guestKey() == null),
                removingOwn("guests' too", (author, post) -> post.authorId() == author && !post.locked()),
                removingOwn("others' too", (author, post) -> post.guestKey() == null && !post.locked()),
                removingOwn("nothing", (author, post) -> false),
                Flaw.of(PostRepository.class, "locks what is new", store -> new MemoryPosts(store) {
                    @Override
                    public List<Post> addAll(List<NewPost> posts) {
                        List<Post> added = super.addAll(posts);
                        store.writing().posts.replaceAll((id, post) -> post.withLocked(true));
                        return added;
                    }
                }),
                Flaw.of(PostRepository.class, "unlocks what a member adopts", store -> new MemoryPosts(store) {
                    @Override
                    public void adopt(long authorId, SecretHash guestKey) {
                        super.adopt(authorId, guestKey);
                        store.writing()
                                .posts
                                .replaceAll((id, post) -> post.authorId() == authorId ? post.withLocked(false) : post);
                    }
                }));
    }

    private static Flaw removingOwn(String sentence, BiPredicate<Long, Post> condition) {
        return Flaw.of(
                PostRepository.class, "PostRepository.removeOwn removes " + sentence, store -> new MemoryPosts(store) {
                    @Override
                    public void removeOwn(long authorId) {
                        List.copyOf(store.writing().posts.values()).stream()
                                .filter(post -> condition.test(authorId, post))
                                .forEach(this::remove);
                    }
                });
    }

    private static Flaw updating(String sentence, Lock lock) {
        return Flaw.of(PostRepository.class, "PostRepository.update " + sentence, store -> new MemoryPosts(store) {
            @Override
            public void update(Post post) {
                super.update(byId(post.id())
                        .map(before -> post.withLocked(lock.of(before, post)))
                        .orElse(post));
            }
        });
    }

    private static Stream<Flaw> shown() {
        return Stream.of(
                Flaw.of(PostQueries.class, "shows a post without its lock", store -> new MemoryPostQueries(store) {
                    @Override
                    public Optional<PostView> byId(long id) {
                        return super.byId(id).map(Altered::unlocked);
                    }
                }),
                Flaw.of(
                        PostQueries.class,
                        "lists older posts without their locks",
                        store -> new MemoryPostQueries(store) {
                            @Override
                            public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
                                return unlocked(super.before(filter, cursor, limit));
                            }
                        }),
                Flaw.of(
                        PostQueries.class,
                        "lists newer posts without their locks",
                        store -> new MemoryPostQueries(store) {
                            @Override
                            public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
                                return unlocked(super.after(filter, cursor, limit));
                            }
                        }),
                Flaw.of(SearchQueries.class, "finds posts without their locks", store -> new MemorySearch(store) {
                    @Override
                    public Page<PostView, SearchCursor> search(
                            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {
                        var page = super.search(terms, filter, after, limit);
                        return new Page<>(unlocked(page.items()), page.previous(), page.next());
                    }
                }));
    }

    private static List<PostView> unlocked(List<PostView> posts) {
        return posts.stream().map(Altered::unlocked).toList();
    }
}
