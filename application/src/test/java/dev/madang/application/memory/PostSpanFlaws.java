package dev.madang.application.memory;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.domain.post.Post;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

@FoundBy("PostSpans")
final class PostSpanFlaws {

    private PostSpanFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(authors(), counts());
    }

    private static Stream<Flaw> counts() {
        return Stream.of(
                counting("all posts", (honest, filter) -> honest.count(PostFilter.ALL)),
                counting("posts of any time", (honest, filter) -> honest.count(filter.within(null, null))),
                counting("a thousand posts at most", (honest, filter) -> Math.min(1000, honest.count(filter))));
    }

    private static Flaw counting(String what, ToLongBiFunction<PostQueries, PostFilter> flawed) {
        return Flaw.of(PostQueries.class, "counts " + what, store -> new MemoryPostQueries(store) {
            private final PostQueries honest = new MemoryPostQueries(store);

            @Override
            public long count(PostFilter filter) {
                return flawed.applyAsLong(honest, filter);
            }
        });
    }

    private static Stream<Flaw> authors() {
        return Stream.of(
                ofAuthor("the post's own", (state, post) -> post.id()),
                ofAuthor(
                        "the first author's",
                        (state, post) -> state.posts.values().stream()
                                .findFirst()
                                .orElse(post)
                                .authorId()));
    }

    private static Flaw ofAuthor(String which, ToLongBiFunction<MemoryState, Post> id) {
        return Flaw.of(
                PostQueries.class, "tells " + which + " id for the author's", store -> new MemoryPostQueries(store) {
                    @Override
                    long authorId(MemoryState state, Post post) {
                        return id.applyAsLong(state, post);
                    }
                });
    }
}
