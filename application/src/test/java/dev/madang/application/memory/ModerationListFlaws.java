package dev.madang.application.memory;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.user.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists of entries and of withheld posts, each a part of what was asked for, or another. */
final class ModerationListFlaws {

    private static final int MANY = 9999;

    private ModerationListFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        Stream.of("entries", "chain", "withheld", "withheldBy").flatMap(ModerationListFlaws::pages),
                        Stream.of("withheld", "withheldBy", "withheldById").flatMap(ModerationListFlaws::views),
                        withheld(),
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
                paging(method, "starts whatever the cursor", (list, cursor, limit) -> list.from(start, limit)),
                paging(
                        method,
                        "takes the cursor's too",
                        (list, cursor, limit) ->
                                list.from(cursor == start ? start : cursor + (descending ? 1 : -1), limit)),
                paging(
                        method,
                        "leaves out the one after the cursor's",
                        (list, cursor, limit) ->
                                list.from(cursor == start ? start : cursor + (descending ? -1 : 1), limit)),
                paging(method, "gives one too many", (list, cursor, limit) -> list.from(cursor, limit + 1)),
                paging(method, "gives one too few", (list, cursor, limit) -> list.from(cursor, limit - 1)),
                paging(method, "gives any number", (list, cursor, limit) -> list.from(cursor, MANY)),
                paging(
                        method,
                        "gives a hundred at most",
                        (list, cursor, limit) -> list.from(cursor, Math.min(100, limit))),
                paging(method, "goes the other way round", (list, cursor, limit) -> {
                    List<?> all = new ArrayList<>(list.from(cursor, limit));
                    Collections.reverse(all);
                    return all;
                }),
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
            ModerationQueries queries = new MemoryModerationQueries(store);
            List<Object> given = call.arguments();
            long cursor = (long) given.get(given.size() - 2);
            int limit = (int) given.get(given.size() - 1);
            return flawed.page((from, most) -> list(queries, call, from, most), cursor, limit);
        });
    }

    private static List<?> list(ModerationQueries queries, Port.Call call, long cursor, int limit) {
        Object first = call.arguments().get(0);
        return switch (call.method()) {
            case "entries" -> queries.entries(cursor, limit);
            case "chain" -> queries.chain(cursor, limit);
            case "withheld" -> queries.withheld((boolean) first, cursor, limit);
            default -> queries.withheldBy((long) first, cursor, limit);
        };
    }

    private static Stream<Flaw> views(String method) {
        return Stream.of(
                viewing(method, "shows no tags", post -> why(post, on(post, List.of(), post.authorRole(), tag(post)))),
                viewing(
                        method,
                        "shows tags by name",
                        post -> why(
                                post, on(post, post.tags().stream().sorted().toList(), post.authorRole(), tag(post)))),
                viewing(method, "shows no guest", post -> why(post, on(post, post.tags(), post.authorRole(), ""))),
                viewing(method, "doesn't say why", post -> on(post, post.tags(), post.authorRole(), tag(post))),
                viewing(
                        method,
                        "takes every author for a guest",
                        post -> why(post, on(post, post.tags(), Role.GUEST, tag(post)))));
    }

    private static String tag(PostView post) {
        return Objects.requireNonNullElse(post.guestTag(), "");
    }

    private static PostView why(PostView post, PostView changed) {
        return changed.withheldFor(Objects.requireNonNull(post.withheld()));
    }

    /** As if it were on the board. */
    private static PostView on(PostView post, List<String> tags, Role role, String guestTag) {
        return PostView.of(
                post.id(),
                post.title(),
                post.content(),
                post.datePosted(),
                post.author(),
                tags,
                role,
                guestTag,
                post.locked());
    }

    private static Flaw viewing(String method, String sentence, UnaryOperator<PostView> seen) {
        return Port.MODERATION.around(method, sentence, store -> (call, honest) -> {
            Object answer = honest.get();
            if (answer instanceof List<?> posts) {
                return posts.stream().map(post -> seen.apply((PostView) post)).toList();
            }
            return new MemoryModerationQueries(store)
                    .withheldById((long) call.arguments().get(0))
                    .map(seen);
        });
    }

    private static Stream<Flaw> withheld() {
        return Stream.of(
                withheld("whatever is withheld", (posts, held) -> posts),
                withheld("what is hidden for what is held", (posts, held) -> posts.filter(post -> !isHeld(post, held))),
                withheld(
                        "what is held for links alone",
                        (posts, held) -> posts.filter(
                                post -> isHeld(post, held) && (!held || post.withheld() == WithheldPost.Cause.LINKS))),
                withheld(
                        "what is held by date",
                        (posts, held) -> posts.filter(post -> isHeld(post, held))
                                .sorted(Comparator.comparing(PostView::datePosted))),
                Flaw.of(
                        ModerationQueries.class,
                        "shows an author everybody's",
                        store -> new MemoryModerationQueries(store) {
                            @Override
                            public List<PostView> withheldBy(long userId, long after, int limit) {
                                return Stream.of(true, false)
                                        .flatMap(held -> withheld(held, after, MANY).stream())
                                        .sorted(Comparator.comparing(PostView::id))
                                        .limit(limit)
                                        .toList();
                            }
                        }),
                Flaw.of(
                        ModerationQueries.class,
                        "shows an author only what is held",
                        store -> new MemoryModerationQueries(store) {
                            @Override
                            public List<PostView> withheldBy(long userId, long after, int limit) {
                                return super.withheldBy(userId, after, MANY).stream()
                                        .filter(post -> isHeld(post, true))
                                        .limit(limit)
                                        .toList();
                            }
                        }));
    }

    private static boolean isHeld(PostView post, boolean held) {
        WithheldPost.Cause cause = post.withheld();
        return cause != null && cause.isHold() == held;
    }

    private interface Choice {
        Stream<PostView> of(Stream<PostView> all, boolean held);
    }

    private static Flaw withheld(String what, Choice choice) {
        return Flaw.of(ModerationQueries.class, "lists " + what, store -> new MemoryModerationQueries(store) {
            @Override
            public List<PostView> withheld(boolean held, long after, int limit) {
                Stream<PostView> all = Stream.of(true, false)
                        .flatMap(each -> super.withheld(each, after, MANY).stream())
                        .sorted(Comparator.comparing(PostView::id));
                return choice.of(all, held).limit(limit).toList();
            }
        });
    }

    private static Stream<Flaw> single() {
        return Stream.of(
                Flaw.of(
                        ModerationQueries.class,
                        "takes a post on the board for withheld",
                        store -> new MemoryModerationQueries(store) {
                            @Override
                            public Optional<PostView> withheldById(long postId) {
                                return super.withheldById(postId).or(() -> new MemoryPostQueries(store).byId(postId));
                            }
                        }),
                Flaw.of(
                        ModerationQueries.class,
                        "shows a hidden post alone",
                        store -> new MemoryModerationQueries(store) {
                            @Override
                            public Optional<PostView> withheldById(long postId) {
                                return super.withheldById(postId).filter(post -> isHeld(post, false));
                            }
                        }),
                Flaw.of(
                        ModerationQueries.class,
                        "shows whatever is withheld",
                        store -> new MemoryModerationQueries(store) {
                            @Override
                            public Optional<PostView> withheldById(long postId) {
                                return super.withheldById(postId)
                                        .or(() -> withheld(false, 0, 1).stream().findFirst());
                            }
                        }));
    }
}
