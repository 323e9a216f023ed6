package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Posts that aren't published and are gone with others, or stay where others go. */
@FoundBy("PendingPosts")
final class UnpublishedRemovalFlaws {

    private static final Aggregate<?, Post> POST = Aggregate.POST;

    private UnpublishedRemovalFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(removals(), authors(), own(), adoptions()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                removing(
                        "takes unpublished posts of the same title along",
                        (post, other) -> post.title().equals(other.title())),
                removing(
                        "takes unpublished posts of the same author along",
                        (post, other) -> post.authorId() == other.authorId()),
                POST.before("remove", "refuses a post that isn't published", (state, given) -> {
                    Post kept = state.posts.get(given.id());
                    if (kept != null && !kept.visibility().isPublished()) {
                        throw Refusal.notFound("post");
                    }
                }),
                POST.instead("remove", "removes an unpublished post only as it is", (state, given, honest) -> {
                    Post kept = state.posts.get(given.id());
                    if (kept == null
                            || kept.visibility().isPublished()
                            || state.tagged(kept).equals(given)) {
                        honest.run();
                    }
                }),
                POST.instead("remove", "removes only what is published", (state, given, honest) -> {
                    Post kept = state.posts.get(given.id());
                    if (kept == null || kept.visibility().isPublished()) {
                        honest.run();
                    }
                }),
                POST.before("update", "brings back what is gone when it publishes it", (state, given) -> {
                    if (given.visibility().isPublished()) {
                        state.posts.putIfAbsent(given.id(), given);
                    }
                }));
    }

    private static Flaw removing(String sentence, BiPredicate<Post, Post> alike) {
        return POST.after(
                "remove",
                sentence,
                (state, given) -> List.copyOf(state.posts.values()).stream()
                        .filter(other -> !other.visibility().isPublished() && alike.test(given, other))
                        .forEach(other -> state.removePost(other.id())));
    }

    private static Stream<Flaw> authors() {
        return Stream.of(
                leaving("leaves hidden posts behind when their author goes", Visibility.HIDDEN::equals),
                leaving("leaves pending posts behind when their author goes", Visibility::isPending),
                Flaw.of(
                        UserRepository.class,
                        "takes all unpublished posts along with a user",
                        store -> new MemoryUsers(store) {
                            @Override
                            public void remove(User user) {
                                super.remove(user);
                                MemoryState state = store.writing();
                                List.copyOf(state.posts.values()).stream()
                                        .filter(post -> !post.visibility().isPublished())
                                        .forEach(post -> state.removePost(post.id()));
                            }
                        }));
    }

    private static Flaw leaving(String sentence, Predicate<Visibility> stays) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public void remove(User user) {
                Map<Long, Post> before = new TreeMap<>(store.writing().posts);
                before.values().removeIf(post -> !stays.test(post.visibility()));
                super.remove(user);
                store.writing().posts.putAll(before);
            }
        });
    }

    private static Stream<Flaw> own() {
        return Stream.of(
                removingOwn("hidden ones too", post -> !post.locked() && post.guestKey() == null),
                removingOwn(
                        "only what is published",
                        post -> !post.locked()
                                && post.guestKey() == null
                                && post.visibility().isPublished()),
                removingOwn(
                        "only what isn't published",
                        post -> !post.locked()
                                && post.guestKey() == null
                                && post.visibility().isPending()),
                removingOwn(
                        "pending ones that are locked",
                        post -> !isHidden(post)
                                && post.guestKey() == null
                                && !(post.locked() && post.visibility().isPublished())),
                removingOwn(
                        "pending ones of guests",
                        post -> !isHidden(post)
                                && !post.locked()
                                && !(post.guestKey() != null
                                        && post.visibility().isPublished())),
                removingOwn(
                        "no trap",
                        post -> !isHidden(post)
                                && post.visibility() != Visibility.PENDING_TRAP
                                && !post.locked()
                                && post.guestKey() == null),
                removingOwn(
                        "no haste",
                        post -> !isHidden(post)
                                && post.visibility() != Visibility.PENDING_HASTE
                                && !post.locked()
                                && post.guestKey() == null),
                Flaw.of(
                        PostRepository.class,
                        "PostRepository.removeOwn removes everybody's pending posts",
                        store -> new MemoryPosts(store) {
                            @Override
                            public boolean removeOwn(long authorId, int most) {
                                List.copyOf(store.writing().posts.values()).stream()
                                        .filter(post -> post.visibility().isPending()
                                                && !post.locked()
                                                && post.guestKey() == null)
                                        .forEach(this::remove);
                                return super.removeOwn(authorId, most);
                            }
                        }));
    }

    private static boolean isHidden(Post post) {
        return post.visibility() == Visibility.HIDDEN;
    }

    private static Flaw removingOwn(String what, Predicate<Post> removed) {
        return PostFlaws.removingOwn(what, (author, post) -> post.authorId() == author && removed.test(post));
    }

    private static Stream<Flaw> adoptions() {
        return Stream.of(
                PostFlaws.adopting(
                        "adopts only what is published",
                        (before, after) -> before.visibility().isPublished() ? after : before),
                PostFlaws.adopting("adopts nothing hidden", (before, after) -> isHidden(before) ? before : after),
                PostFlaws.adopting(
                        "adopts nothing pending",
                        (before, after) -> before.visibility().isPending() ? before : after),
                PostFlaws.adopting(
                        "publishes what it adopts",
                        (before, after) -> before.equals(after) ? after : after.withVisibility(Visibility.PUBLISHED)));
    }
}
