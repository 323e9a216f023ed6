package dev.madang.application.memory;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of entries and of unpublished posts, each a part of what was asked for, or another. */
@FoundBy("UnpublishedLists")
final class ModerationListFlaws {

    private ModerationListFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        Stream.of("entries", "chain", "unpublished", "unpublishedBy")
                                .flatMap(ModerationListFlaws::pages),
                        Stream.of("unpublished", "unpublishedBy", "postById").flatMap(ModerationListFlaws::views),
                        choices(),
                        single())
                .flatMap(flaws -> flaws);
    }

    /** For every list: its last parameters are where it goes on from, and how many it gives. */
    private interface Paging {
        List<?> page(Listing honest, long cursor, int limit);
    }

    private interface Listing {
        List<?> from(long cursor, int limit);
    }

    private static Stream<Flaw> pages(String method) {
        boolean descending = method.equals("entries");
        long start = descending ? Long.MAX_VALUE : method.equals("chain") ? Long.MIN_VALUE : 0;
        return Stream.of(
                paging(
                        method,
                        "gives a hundred at most",
                        (list, cursor, limit) -> list.from(cursor, Math.min(100, limit))),
                paging(method, "limits before it goes on from the cursor", (list, cursor, limit) -> {
                    List<?> first = list.from(start, limit);
                    return first.stream()
                            .filter(item -> descending ? id(item) < cursor : id(item) > cursor)
                            .toList();
                }));
    }

    private static long id(Object item) {
        if (item instanceof PostView post) {
            return post.id();
        }
        return item instanceof LogEntry entry ? entry.id() : ((EntryView) item).id();
    }

    private static Flaw paging(String method, String sentence, Paging flawed) {
        return Port.MODERATION.around(method, sentence, store -> (call, honest) -> {
            int last = call.arguments().size() - 1;
            Listing list = (cursor, limit) -> {
                List<@Nullable Object> given = new ArrayList<>(call.arguments());
                given.set(last - 1, cursor);
                given.set(last, limit);
                return (List<?>) Objects.requireNonNull(honest.with(given));
            };
            return flawed.page(list, (long) call.arguments().get(last - 1), (int)
                    call.arguments().get(last));
        });
    }

    private static Stream<Flaw> views(String method) {
        return Stream.of(
                viewing(
                        method,
                        "shows tags by name",
                        post -> Altered.tags(post, post.tags().stream().sorted().toList())),
                viewing(method, "shows no lock", Altered::unlocked));
    }

    private static Flaw viewing(String method, String sentence, UnaryOperator<PostView> seen) {
        return Port.MODERATION.around(method, sentence, store -> (call, honest) -> {
            Object answer = honest.get();
            if (answer instanceof List<?> posts) {
                return posts.stream().map(post -> seen.apply((PostView) post)).toList();
            }
            return new MemoryModerationQueries(store)
                    .postById((long) call.arguments().get(0))
                    .map(seen);
        });
    }

    private static Stream<Flaw> choices() {
        return Stream.of(
                listing(
                        "whatever isn't published",
                        (posts, pending) -> posts.filter(ModerationListFlaws::isUnpublished)),
                listing(
                        "what is published with what is hidden",
                        (posts, pending) ->
                                posts.filter(post -> post.visibility().isPending() == pending)),
                listing(
                        "what is published with what is pending",
                        (posts, pending) -> posts.filter(post -> (post.visibility() != Visibility.HIDDEN) == pending)),
                listing("no links", (posts, pending) -> without(posts, pending, Visibility.PENDING_LINKS)),
                listing("no trap", (posts, pending) -> without(posts, pending, Visibility.PENDING_TRAP)),
                listing("no haste", (posts, pending) -> without(posts, pending, Visibility.PENDING_HASTE)),
                listing(
                        "posts by date",
                        (posts, pending) -> posts.filter(post -> is(post, pending))
                                .sorted(Comparator.comparing(PostView::datePosted))),
                listingOwn("everybody's", (author, post) -> isUnpublished(post)),
                listingOwn(
                        "only what is pending",
                        (author, post) -> author && post.visibility().isPending()),
                listingOwn("only what is hidden", (author, post) -> author && is(post, false)),
                listingOwn("also what is published", (author, post) -> author));
    }

    private static boolean isUnpublished(PostView post) {
        return !post.visibility().isPublished();
    }

    private static boolean is(PostView post, boolean pending) {
        return pending ? post.visibility().isPending() : post.visibility() == Visibility.HIDDEN;
    }

    private static Stream<PostView> without(Stream<PostView> posts, boolean pending, Visibility missing) {
        return posts.filter(post -> is(post, pending) && post.visibility() != missing);
    }

    private interface Choice {
        Stream<PostView> of(Stream<PostView> all, boolean pending);
    }

    private static Flaw listing(String what, Choice choice) {
        return Flaw.of(ModerationQueries.class, "lists " + what, store -> new MemoryModerationQueries(store) {
            @Override
            public List<PostView> unpublished(boolean pending, long after, int limit) {
                Stream<PostView> later = all(store, this).filter(post -> post.id() > after);
                return choice.of(later, pending).limit(limit).toList();
            }
        });
    }

    private interface Own {
        boolean test(boolean isAuthor, PostView post);
    }

    private static Flaw listingOwn(String what, Own own) {
        return Flaw.of(ModerationQueries.class, "shows an author " + what, store -> new MemoryModerationQueries(store) {
            @Override
            public List<PostView> unpublishedBy(long userId, long after, int limit) {
                return all(store, this)
                        .filter(post -> post.id() > after)
                        .filter(post -> own.test(authorId(store, post) == userId, post))
                        .limit(limit)
                        .toList();
            }
        });
    }

    private static Stream<PostView> all(MemoryStore store, ModerationQueries honest) {
        return store.reading().posts.keySet().stream().flatMap(id -> honest.postById(id).stream());
    }

    private static long authorId(MemoryStore store, PostView post) {
        return Objects.requireNonNull(store.reading().posts.get(post.id())).authorId();
    }

    private static Stream<Flaw> single() {
        return Stream.of(
                showing("no published post", post -> !post.visibility().isPublished()),
                showing("no pending post", post -> !post.visibility().isPending()),
                showing("no hidden post", post -> post.visibility() != Visibility.HIDDEN),
                Flaw.of(
                        ModerationQueries.class,
                        "shows whatever isn't published",
                        store -> new MemoryModerationQueries(store) {
                            @Override
                            public Optional<PostView> postById(long id) {
                                return super.postById(id)
                                        .or(() -> unpublished(false, 0, 1).stream()
                                                .findFirst());
                            }
                        }));
    }

    private static Flaw showing(String what, Predicate<PostView> shown) {
        return Flaw.of(ModerationQueries.class, "shows " + what, store -> new MemoryModerationQueries(store) {
            @Override
            public Optional<PostView> postById(long id) {
                return super.postById(id).filter(shown);
            }
        });
    }
}
