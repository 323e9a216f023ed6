package dev.madang.application.memory;

import dev.madang.domain.SecretHash;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Locks that are lost, or put on what nobody locked. */
final class LockFlaws {

    private LockFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(kept(), ShownFlaws.without("lock", Altered::unlocked));
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
}
