package dev.madang.application.memory;

import dev.madang.application.memory.Port.Call;
import dev.madang.application.memory.Port.Honest;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists that go on where their content has filled a page, or end before. */
@FoundBy("FullPages")
final class FullPageFlaws {

    private FullPageFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                        of(PostQueries.class, "before", PostView::cursor),
                        of(PostQueries.class, "after", PostView::cursor),
                        of(ModerationQueries.class, "unpublished", PostView::id),
                        of(ModerationQueries.class, "unpublishedBy", PostView::id))
                .flatMap(flaws -> flaws);
    }

    /** @param place that a list goes on from, its second argument */
    private static Stream<Flaw> of(Class<?> type, String method, Function<PostView, Object> place) {
        Port<?> port = new Port<>(type);
        return Stream.of(
                port.around(
                        method, "goes on beyond a full page", store -> (call, honest) -> beyond(call, honest, place)),
                port.around(
                        method,
                        "leaves out the post that fills a page",
                        store -> (call, honest) -> below(call, honest)));
    }

    private static List<PostView> beyond(Call call, Honest honest, Function<PostView, Object> place) {
        int limit = (Integer) call.arguments().get(2);
        List<PostView> all = new ArrayList<>(posts(honest.get()));
        for (List<PostView> more = all; !more.isEmpty() && all.size() < limit; all.addAll(more)) {
            PostView last = all.get(all.size() - 1);
            more = posts(honest.with(List.of(call.arguments().get(0), place.apply(last), limit - all.size())));
        }
        return all;
    }

    private static List<PostView> below(Call call, Honest honest) {
        List<PostView> posts = posts(honest.get());
        boolean full =
                !posts.isEmpty() && posts.size() < (Integer) call.arguments().get(2) && isFull(posts);
        return full ? posts.subList(0, posts.size() - 1) : posts;
    }

    private static boolean isFull(List<PostView> posts) {
        return posts.stream().mapToInt(post -> post.content().length()).sum() >= PostQueries.MAX_CONTENT;
    }

    @SuppressWarnings("unchecked") // As the methods have it.
    private static List<PostView> posts(@Nullable Object result) {
        return (List<PostView>) Objects.requireNonNull(result);
    }
}
