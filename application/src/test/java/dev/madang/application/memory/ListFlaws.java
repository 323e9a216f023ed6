package dev.madang.application.memory;

import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What can go wrong with a list of users or tags, which are alike. */
@FoundBy("PostLists")
final class ListFlaws {

    private ListFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(lists(), hiding());
    }

    private static Stream<Flaw> lists() {
        return Stream.of(
                users("by name", views -> views.sort(Comparator.comparing(UserView::username))),
                tags("by name", views -> views.sort(Comparator.comparing(TagView::name))),
                users("by number of posts", views -> views.sort(Comparator.comparing(UserView::postCount))),
                tags("by number of posts", views -> views.sort(Comparator.comparing(TagView::postCount))),
                users("with a post only", views -> views.removeIf(user -> user.postCount() == 0)),
                tags("with a post only", views -> views.removeIf(tag -> tag.postCount() == 0)),
                users("once for each post", views -> multiply(views, UserView::postCount)),
                tags("once for each post", views -> multiply(views, TagView::postCount)),
                Flaw.of(UserQueries.class, "looks at the cursor as a place", store -> new MemoryUserQueries(store) {
                    @Override
                    public List<UserView> page(long after, int limit) {
                        return super.page(0, Integer.MAX_VALUE).stream()
                                .skip(after)
                                .limit(limit)
                                .toList();
                    }
                }),
                Flaw.of(TagQueries.class, "looks at the cursor as a place", store -> new MemoryTagQueries(store) {
                    @Override
                    public List<TagView> page(long after, int limit) {
                        return super.page(0, Integer.MAX_VALUE).stream()
                                .skip(after)
                                .limit(limit)
                                .toList();
                    }
                }));
    }

    private static <T> void multiply(List<T> views, ToLongFunction<T> posts) {
        List<T> once = List.copyOf(views);
        views.clear();
        once.forEach(view -> views.addAll(Collections.nCopies((int) Math.max(1, posts.applyAsLong(view)), view)));
    }

    private static Flaw users(String what, Consumer<List<UserView>> change) {
        return Flaw.of(UserQueries.class, "lists users " + what, store -> new MemoryUserQueries(store) {
            @Override
            public List<UserView> page(long after, int limit) {
                List<UserView> all = new ArrayList<>(super.page(after, Integer.MAX_VALUE));
                change.accept(all);
                return all.stream().limit(limit).toList();
            }
        });
    }

    private static Flaw tags(String what, Consumer<List<TagView>> change) {
        return Flaw.of(TagQueries.class, "lists tags " + what, store -> new MemoryTagQueries(store) {
            @Override
            public List<TagView> page(long after, int limit) {
                List<TagView> all = new ArrayList<>(super.page(after, Integer.MAX_VALUE));
                change.accept(all);
                return all.stream().limit(limit).toList();
            }
        });
    }

    private static Stream<Flaw> hiding() {
        Predicate<UserView> writer = user -> user.postCount() > 0;
        Predicate<TagView> used = tag -> tag.postCount() > 0;
        return Stream.of(
                Flaw.of(UserQueries.class, "shows a user with a post only", store -> new MemoryUserQueries(store) {
                    @Override
                    public Optional<UserView> byId(long id) {
                        return super.byId(id).filter(writer);
                    }
                }),
                Flaw.of(UserQueries.class, "shows a user without a post only", store -> new MemoryUserQueries(store) {
                    @Override
                    public Optional<UserView> byUsername(String username) {
                        return super.byUsername(username).filter(writer.negate());
                    }
                }),
                Flaw.of(TagQueries.class, "shows a tag with a post only", store -> new MemoryTagQueries(store) {
                    @Override
                    public Optional<TagView> byName(String name) {
                        return super.byName(name).filter(used);
                    }
                }),
                Flaw.of(TagQueries.class, "shows a tag without a post only", store -> new MemoryTagQueries(store) {
                    @Override
                    public Optional<TagView> byId(long id) {
                        return super.byId(id).filter(used.negate());
                    }
                }));
    }
}
