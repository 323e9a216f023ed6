package dev.madang.application.memory;

import dev.madang.domain.account.AddressKey;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Selections of guests' posts that take others, or in another order. */
@FoundBy("GuestSelections")
final class GuestPostsFlaws {

    private static final int MANY = 9999;

    private static final Comparator<Post> OLDEST_FIRST =
            Comparator.comparing(Post::datePosted).thenComparing(Post::id);

    private GuestPostsFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(conditions(), members(), lists()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> conditions() {
        return Stream.of(
                asking(
                        "posts of any guest from an address",
                        asked -> asked.address() == null
                                ? asked
                                : new GuestSelection(null, asked.address(), asked.from(), asked.to())),
                asking(
                        "posts of any address of a guest",
                        asked -> asked.guestKey() == null
                                ? asked
                                : new GuestSelection(asked.guestKey(), null, asked.from(), asked.to())),
                asking(
                        "posts up to just before the end",
                        asked -> new GuestSelection(
                                asked.guestKey(),
                                asked.address(),
                                asked.from(),
                                asked.to().minusNanos(1_000))),
                selecting("posts from an unknown address too", (store, asked) -> {
                    AddressKey address = asked.address();
                    return posts(store, new GuestSelection(asked.guestKey(), null, asked.from(), asked.to()))
                            .filter(post -> address == null || isFrom(store, post, address));
                }));
    }

    private static boolean isFrom(MemoryStore store, Post post, AddressKey address) {
        MemoryState.Origin origin = store.writing().origins.get(post.id());
        return origin == null || origin.address().equals(address);
    }

    private static Stream<Flaw> members() {
        return Stream.of(
                selecting(
                        "members' posts too",
                        (store, asked) -> everybody(store)
                                .filter(post -> asked.guestKey() == null
                                        || asked.guestKey().equals(post.guestKey()))
                                .filter(post -> isWithin(post, asked))),
                selecting(
                        "no post without a guest's key",
                        (store, asked) -> posts(store, asked).filter(post -> post.guestKey() != null)),
                selecting(
                        "no post under a member's name",
                        (store, asked) -> posts(store, asked).filter(post -> role(store, post) == Role.GUEST)),
                selecting(
                        "posts of former members too",
                        (store, asked) -> Stream.concat(
                                posts(store, asked),
                                everybody(store)
                                        .filter(post -> role(store, post) == Role.FORMER && post.guestKey() == null)
                                        .filter(post -> isWithin(post, asked)))),
                selecting("posts that are hidden too", (store, asked) -> with(Visibility.HIDDEN::equals, store, asked)),
                selecting(
                        "published posts only",
                        (store, asked) -> posts(store, asked)
                                .filter(post -> post.visibility().isPublished())),
                selecting(
                        "pending posts first",
                        (store, asked) -> posts(store, asked)
                                .sorted(Comparator.comparing(
                                        post -> post.visibility().isPublished()))),
                selecting(
                        "pending posts among the others",
                        (store, asked) -> posts(store, asked).sorted(OLDEST_FIRST.reversed())),
                selecting(
                        "posts with links only, of those pending",
                        (store, asked) -> posts(store, asked)
                                .filter(post -> post.visibility().isPublished()
                                        || post.visibility() == Visibility.PENDING_LINKS)));
    }

    private static Stream<Post> with(Predicate<Visibility> which, MemoryStore store, GuestSelection asked) {
        MemoryState state = store.writing();
        return Stream.concat(
                        posts(store, asked),
                        state.posts.values().stream()
                                .filter(post -> which.test(post.visibility()) && isWithin(post, asked))
                                .map(state::tagged))
                .sorted(OLDEST_FIRST.reversed());
    }

    private static Stream<Flaw> lists() {
        return Stream.of(
                selecting(
                        "the oldest first",
                        (store, asked) -> posts(store, asked).sorted(OLDEST_FIRST)),
                selecting(
                        "posts by id",
                        (store, asked) -> posts(store, asked)
                                .sorted(Comparator.comparing(Post::id).reversed())),
                selecting(
                        "posts of one time the other way round",
                        (store, asked) -> posts(store, asked)
                                .sorted(Comparator.comparing(Post::datePosted)
                                        .reversed()
                                        .thenComparing(Post::id))),
                selecting(
                        "posts without their locks",
                        (store, asked) -> posts(store, asked).map(post -> post.withLocked(false))),
                Flaw.of(
                        PostRepository.class,
                        "selects posts before it leaves out what isn't published",
                        store -> new MemoryPosts(store) {
                            @Override
                            public List<Post> selected(GuestSelection selection, int limit) {
                                return with(Visibility.HIDDEN::equals, store, selection)
                                        .limit(limit)
                                        .filter(post -> post.visibility() != Visibility.HIDDEN)
                                        .toList();
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "selects posts before it puts them in order",
                        store -> new MemoryPosts(store) {
                            @Override
                            public List<Post> selected(GuestSelection selection, int limit) {
                                return super.selected(selection, MANY).stream()
                                        .sorted(Comparator.comparing(Post::id))
                                        .limit(limit)
                                        .sorted(OLDEST_FIRST.reversed())
                                        .toList();
                            }
                        }));
    }

    private static Stream<Post> everybody(MemoryStore store) {
        return store.writing().posts.values().stream()
                .filter(post -> post.visibility().isPublished())
                .sorted(OLDEST_FIRST.reversed());
    }

    private static Stream<Post> posts(MemoryStore store, GuestSelection selection) {
        PostRepository honest = new MemoryPosts(store);
        return honest.selected(selection, MANY).stream();
    }

    private static boolean isWithin(Post post, GuestSelection selection) {
        return !post.datePosted().isBefore(selection.from())
                && post.datePosted().isBefore(selection.to());
    }

    private static Role role(MemoryStore store, Post post) {
        return Objects.requireNonNull(store.writing().users.get(post.authorId()))
                .role();
    }

    private static Flaw selecting(String what, BiFunction<MemoryStore, GuestSelection, Stream<Post>> flawed) {
        return Flaw.of(PostRepository.class, "selects " + what, store -> new MemoryPosts(store) {
            @Override
            public List<Post> selected(GuestSelection selection, int limit) {
                return flawed.apply(store, selection).limit(limit).toList();
            }
        });
    }

    private static Flaw asking(String what, UnaryOperator<GuestSelection> asked) {
        return selecting(what, (store, selection) -> posts(store, asked.apply(selection)));
    }
}
