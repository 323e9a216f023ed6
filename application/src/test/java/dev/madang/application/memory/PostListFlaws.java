package dev.madang.application.memory;

import static java.util.Locale.ROOT;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@FoundBy("PostLists")
final class PostListFlaws {

    private PostListFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(Way.values()).flatMap(PostListFlaws::listing);
    }

    private static @Nullable Instant later(@Nullable Instant time) {
        return time == null ? null : time.plus(1, ChronoUnit.MICROS);
    }

    /** The two ways through a list; what is wrong with one may be right with the other. */
    private enum Way {
        BEFORE,
        AFTER;

        List<PostView> list(PostQueries posts, PostFilter filter, @Nullable PostCursor cursor, int limit) {
            return this == BEFORE || cursor == null
                    ? posts.before(filter, cursor, limit)
                    : posts.after(filter, cursor, limit);
        }

        /** @param ascending as from old to new */
        Comparator<PostView> order(Comparator<PostView> ascending) {
            return this == BEFORE ? ascending.reversed() : ascending;
        }
    }

    private static Stream<Flaw> listing(Way way) {
        return Stream.of(
                filtering(way, "any author with a tag", f -> f.tag() == null ? f : new PostFilter(null, f.tag())),
                filtering(way, "any tag by an author", f -> f.author() == null ? f : new PostFilter(f.author(), null)),
                filtering(way, "posts of any time before the end", f -> f.within(null, f.until())),
                filtering(way, "posts of any time from the beginning on", f -> f.within(f.since(), null)),
                filtering(way, "none of the beginning's time", f -> f.within(later(f.since()), f.until())),
                filtering(way, "those of the end's time", f -> f.within(f.since(), later(f.until()))),
                filtering(way, "posts with a tag of any time", f -> f.tag() == null ? f : PostFilter.byTag(f.tag())),
                filtering(way, "everything for a blank author", f -> new PostFilter(unlessBlank(f.author()), f.tag())),
                filtering(way, "everything for a blank tag", f -> new PostFilter(f.author(), unlessBlank(f.tag()))),
                listing(
                        way,
                        "a hundred posts at most",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, Math.min(100, limit))),
                seeking(
                        way,
                        "none of the cursor's time",
                        cursor -> new PostCursor(cursor.datePosted(), way == Way.BEFORE ? 0 : Long.MAX_VALUE)),
                seeking(
                        way,
                        "all of the cursor's time",
                        cursor -> new PostCursor(cursor.datePosted(), way == Way.BEFORE ? Long.MAX_VALUE : 0)),
                listing(
                        way,
                        "by id alone from the cursor on",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, null, 9999).stream()
                                .filter(post -> cursor == null
                                        || (way == Way.BEFORE ? post.id() < cursor.id() : post.id() > cursor.id()))
                                .sorted(way.order(Comparator.comparing(PostView::datePosted)
                                        .thenComparing(PostView::id)))
                                .limit(limit)
                                .toList()),
                listing(
                        way,
                        "from a post that must be there",
                        (honest, filter, cursor, limit) ->
                                cursor != null && honest.byId(cursor.id()).isEmpty()
                                        ? List.of()
                                        : way.list(honest, filter, cursor, limit)),
                ordering(way, "by id", Comparator.comparing(PostView::id)),
                ordering(
                        way,
                        "posts of one time the other way round",
                        Comparator.comparing(PostView::datePosted)
                                .thenComparing(PostView::id, Comparator.reverseOrder())),
                ordering(
                        way,
                        "posts of one second by id",
                        Comparator.comparing(PostListFlaws::second).thenComparing(PostView::id)),
                listing(
                        way,
                        "only posts with tags",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, 9999).stream()
                                .filter(post -> !post.tags().isEmpty())
                                .limit(limit)
                                .toList()),
                listing(
                        way,
                        "a post for each of its tags",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, limit).stream()
                                .flatMap(post -> Collections.nCopies(
                                        Math.max(1, post.tags().size()), post)
                                        .stream())
                                .limit(limit)
                                .toList()),
                listing(way, "no more posts than a limit on their tags", (honest, filter, cursor, limit) -> {
                    List<PostView> all = way.list(honest, filter, cursor, limit);
                    List<PostView> some = new ArrayList<>();
                    int rows = 0;
                    for (PostView post : all) {
                        rows += Math.max(1, post.tags().size());
                        if (rows <= limit) {
                            some.add(post);
                        }
                    }
                    return some;
                }),
                listing(
                        way,
                        "of a post's tags the one asked for",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, limit).stream()
                                .map(post -> filter.tag() == null
                                        ? post
                                        : Altered.tags(
                                                post,
                                                post.tags().stream()
                                                        .filter(filter.tag()::equals)
                                                        .toList()))
                                .toList()),
                listing(
                        way,
                        "a post's tags by name",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, limit).stream()
                                .map(post -> Altered.tags(
                                        post, post.tags().stream().sorted().toList()))
                                .toList()),
                listing(
                        way,
                        "posts by their first tag",
                        (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, 9999).stream()
                                .filter(post -> filter.tag() == null
                                        || post.tags().get(0).equals(filter.tag()))
                                .limit(limit)
                                .toList()));
    }

    private static Instant second(PostView post) {
        return post.datePosted().truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable String unlessBlank(@Nullable String condition) {
        return condition == null || condition.isBlank() ? null : condition;
    }

    private interface Listing {
        List<PostView> list(PostQueries honest, PostFilter filter, @Nullable PostCursor cursor, int limit);
    }

    private static Flaw listing(Way way, String what, Listing flawed) {
        return Flaw.of(
                PostQueries.class,
                "lists " + what + ", " + way.name().toLowerCase(ROOT),
                store -> new MemoryPostQueries(store) {
                    private final PostQueries honest = new MemoryPostQueries(store);

                    @Override
                    public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
                        return way == Way.BEFORE
                                ? flawed.list(honest, filter, cursor, limit)
                                : super.before(filter, cursor, limit);
                    }

                    @Override
                    public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
                        return way == Way.AFTER
                                ? flawed.list(honest, filter, cursor, limit)
                                : super.after(filter, cursor, limit);
                    }
                });
    }

    private static Flaw filtering(Way way, String what, UnaryOperator<PostFilter> flawed) {
        return listing(
                way, what, (honest, filter, cursor, limit) -> way.list(honest, flawed.apply(filter), cursor, limit));
    }

    private static Flaw seeking(Way way, String what, UnaryOperator<PostCursor> flawed) {
        return listing(
                way,
                what,
                (honest, filter, cursor, limit) ->
                        way.list(honest, filter, cursor == null ? null : flawed.apply(cursor), limit));
    }

    private static Flaw ordering(Way way, String what, Comparator<PostView> ascending) {
        return listing(
                way,
                what,
                (honest, filter, cursor, limit) -> way.list(honest, filter, cursor, limit).stream()
                        .sorted(way.order(ascending))
                        .toList());
    }
}
