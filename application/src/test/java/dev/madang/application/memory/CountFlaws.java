package dev.madang.application.memory;

import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.UserRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** Counts that writers forget to keep up to date, and the statistics made of counts. */
@FoundBy("Stats")
final class CountFlaws {

    private CountFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        Stream.of("addAll", "update", "remove").map(method -> forgetting(Port.POSTS, method, "users")),
                        Stream.of("addAll", "update", "remove").map(method -> forgetting(Port.POSTS, method, "tags")),
                        Stream.of(forgetting(Port.USERS, "remove", "tags")),
                        counting("counts one post at most", posts -> Math.min(1, posts)),
                        counting("counts a thousand posts at most", posts -> Math.min(1000, posts)),
                        statistics())
                .flatMap(flaws -> flaws);
    }

    private static Flaw forgetting(Port<?> port, String method, String whose) {
        return new Flaw(
                port.type().getSimpleName() + '.' + method + " doesn't count for " + whose,
                () -> new Forgetting(port, method, whose));
    }

    /** Shows what would be counted if one method left the counts alone. */
    private static final class Forgetting extends MemoryStore {

        private final Port<?> port;
        private final String method;
        private final String whose;
        private final Map<Long, Long> forgotten = new HashMap<>();

        Forgetting(Port<?> port, String method, String whose) {
            this.port = port;
            this.method = method;
            this.whose = whose;
        }

        @Override
        public UserRepository users() {
            return port.equals(Port.USERS) ? Port.USERS.around(this, method, forget()) : super.users();
        }

        @Override
        public PostRepository posts() {
            return port.equals(Port.POSTS) ? Port.POSTS.around(this, method, forget()) : super.posts();
        }

        private Port.Around forget() {
            return (call, honest) -> {
                counts(writing()).forEach((id, posts) -> forgotten.merge(id, -posts, Long::sum));
                try {
                    return honest.get();
                } finally {
                    counts(writing()).forEach((id, posts) -> forgotten.merge(id, posts, Long::sum));
                }
            };
        }

        private Map<Long, Long> counts(MemoryState state) {
            Map<Long, Long> counts = new HashMap<>();
            if (whose.equals("users")) {
                state.users.keySet().forEach(id -> counts.put(id, state.postsBy(id)));
            } else {
                state.tags.keySet().forEach(id -> counts.put(id, state.postsWith(id)));
            }
            return counts;
        }

        @Override
        public UserQueries userQueries() {
            return !whose.equals("users")
                    ? super.userQueries()
                    : new MemoryUserQueries(this) {
                        @Override
                        long posts(MemoryState state, long id) {
                            return super.posts(state, id) - forgotten.getOrDefault(id, 0L);
                        }
                    };
        }

        @Override
        public TagQueries tagQueries() {
            return !whose.equals("tags")
                    ? super.tagQueries()
                    : new MemoryTagQueries(this) {
                        @Override
                        long posts(MemoryState state, long id) {
                            return super.posts(state, id) - forgotten.getOrDefault(id, 0L);
                        }
                    };
        }
    }

    private static Stream<Flaw> counting(String sentence, LongUnaryOperator change) {
        return Stream.of(
                Flaw.of(UserQueries.class, sentence + " of a user", store -> new MemoryUserQueries(store) {
                    @Override
                    long posts(MemoryState state, long id) {
                        return change.applyAsLong(super.posts(state, id));
                    }
                }),
                Flaw.of(TagQueries.class, sentence + " with a tag", store -> new MemoryTagQueries(store) {
                    @Override
                    long posts(MemoryState state, long id) {
                        return change.applyAsLong(super.posts(state, id));
                    }
                }));
    }

    private static Stream<Flaw> statistics() {
        return Stream.of(
                writers(
                        "counts users without a post",
                        (store, counts) -> store.userQueries()
                                .page(0, 9999)
                                .forEach(user -> counts.putIfAbsent(user.username(), 0L))),
                writers("orders users by name", (store, counts) -> sort(counts, Map.Entry.comparingByKey())),
                writers(
                        "orders users by posts",
                        (store, counts) -> sort(
                                counts,
                                Map.Entry.<String, Long>comparingByValue().reversed())),
                writers("orders users in no way", (store, counts) -> shuffle(counts)),
                writers("counts a hundred users at most", (store, counts) -> keep(counts, 100)),
                tags(
                        "counts tags without a post",
                        (store, counts) ->
                                store.tagQueries().page(0, 9999).forEach(tag -> counts.putIfAbsent(tag.name(), 0L))),
                tags("orders tags by name", (store, counts) -> sort(counts, Map.Entry.comparingByKey())),
                tags(
                        "orders ties by char",
                        (store, counts) -> sort(
                                counts,
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))),
                tags(
                        "orders ties whatever the case",
                        (store, counts) -> sort(
                                counts,
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER)))),
                tags(
                        "orders ties from the last name to the first",
                        (store, counts) -> sort(
                                counts,
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey())
                                        .reversed())),
                tags("orders ties in no way", (store, counts) -> shuffle(counts)),
                Flaw.of(StatsQueries.class, "limits tags before it orders them", store -> new MemoryStats(store) {
                    @Override
                    public Map<String, Long> mostUsedTags(int limit) {
                        Map<String, Long> counts = new LinkedHashMap<>(super.mostUsedTags(Integer.MAX_VALUE));
                        counts.keySet()
                                .retainAll(store.tagQueries().page(0, limit).stream()
                                        .map(TagView::name)
                                        .toList());
                        return counts;
                    }
                }));
    }

    private interface Change {
        void change(MemoryStore store, Map<String, Long> counts);
    }

    private static Flaw writers(String sentence, Change change) {
        return Flaw.of(StatsQueries.class, sentence, store -> new MemoryStats(store) {
            @Override
            public Map<String, Long> userPostCounts() {
                Map<String, Long> counts = new LinkedHashMap<>(super.userPostCounts());
                change.change(store, counts);
                return counts;
            }
        });
    }

    private static Flaw tags(String sentence, Change change) {
        return Flaw.of(StatsQueries.class, sentence, store -> new MemoryStats(store) {
            @Override
            public Map<String, Long> mostUsedTags(int limit) {
                Map<String, Long> counts = new LinkedHashMap<>(super.mostUsedTags(9999));
                change.change(store, counts);
                keep(counts, limit);
                return counts;
            }
        });
    }

    private static void keep(Map<String, Long> counts, int most) {
        List<String> names = List.copyOf(counts.keySet());
        counts.keySet().retainAll(names.subList(0, Math.min(most, names.size())));
    }

    private static void shuffle(Map<String, Long> counts) {
        sort(counts, Comparator.comparingInt(Object::hashCode));
    }

    private static void sort(Map<String, Long> counts, Comparator<Map.Entry<String, Long>> order) {
        List<Map.Entry<String, Long>> entries = new ArrayList<>();
        counts.forEach((name, posts) -> entries.add(Map.entry(name, posts)));
        entries.sort(order);
        counts.clear();
        entries.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    }
}
