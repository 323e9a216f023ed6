package dev.madang.application.memory;

import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Locks that are lost, or put on what nobody locked. */
@FoundBy("Locks")
final class LockFlaws {

    private LockFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(kept(), ShownFlaws.without("lock", Altered::unlocked));
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                updating("takes no lock off", (before, given) -> before.locked() || given.locked()),
                updating("locks what it updates", (before, given) -> true),
                updating("unlocks what it updates", (before, given) -> given.locked() && !before.locked()),
                Aggregate.POST.after(
                        "update",
                        "locks all posts of the author",
                        (state, given) -> state.posts.replaceAll((id, post) ->
                                post.authorId() == given.authorId() ? post.withLocked(given.locked()) : post)),
                PostFlaws.removingOwn(
                        "locked ones too", (author, post) -> post.authorId() == author && post.guestKey() == null),
                PostFlaws.removingOwn("guests' too", (author, post) -> post.authorId() == author && !post.locked()),
                PostFlaws.removingOwn("others' too", (author, post) -> post.guestKey() == null && !post.locked()),
                Flaw.of(PostRepository.class, "locks what is new", store -> new MemoryPosts(store) {
                    @Override
                    public List<Post> addAll(List<NewPost> posts) {
                        List<Post> added = super.addAll(posts);
                        store.writing().posts.replaceAll((id, post) -> post.withLocked(true));
                        return added;
                    }
                }),
                PostFlaws.adopting(
                        "unlocks what it adopts",
                        (before, after) -> before.equals(after) ? after : after.withLocked(false)));
    }

    private static Flaw updating(String sentence, BiPredicate<Post, Post> locked) {
        return PostFlaws.updating(sentence, (before, given) -> given.withLocked(locked.test(before, given)));
    }
}
