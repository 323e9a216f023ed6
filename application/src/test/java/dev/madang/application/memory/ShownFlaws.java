package dev.madang.application.memory;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something of a post that one of the ways of showing posts leaves out. */
final class ShownFlaws {

    private ShownFlaws() {}

    /** @param what as in "shows a post without its lock" */
    static Stream<Flaw> without(String what, UnaryOperator<PostView> left) {
        return Stream.of(
                Flaw.of(PostQueries.class, "shows a post without its " + what, store -> new MemoryPostQueries(store) {
                    @Override
                    public Optional<PostView> byId(long id) {
                        return super.byId(id).map(left);
                    }
                }),
                Flaw.of(
                        PostQueries.class,
                        "lists older posts without their " + what,
                        store -> new MemoryPostQueries(store) {
                            @Override
                            public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
                                return each(super.before(filter, cursor, limit), left);
                            }
                        }),
                Flaw.of(
                        PostQueries.class,
                        "lists newer posts without their " + what,
                        store -> new MemoryPostQueries(store) {
                            @Override
                            public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
                                return each(super.after(filter, cursor, limit), left);
                            }
                        }),
                foundWithout(what, left));
    }

    static Flaw foundWithout(String what, UnaryOperator<PostView> left) {
        return Flaw.of(SearchQueries.class, "finds posts without their " + what, store -> new MemorySearch(store) {
            @Override
            public Page<PostView, SearchCursor> search(
                    SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {
                var page = super.search(terms, filter, after, limit);
                return new Page<>(each(page.items(), left), page.previous(), page.next());
            }
        });
    }

    private static List<PostView> each(List<PostView> posts, UnaryOperator<PostView> left) {
        return posts.stream().map(left).toList();
    }
}
