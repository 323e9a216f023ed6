package dev.madang.application.memory;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

class MemorySearch implements SearchQueries {

    private final MemoryPostQueries posts;

    MemorySearch(MemoryStore store) {
        this(new MemoryPostQueries(store));
    }

    MemorySearch(MemoryPostQueries posts) {
        this.posts = posts;
    }

    private static final Comparator<SearchCursor> BEST_FIRST = Comparator.comparing(SearchCursor::match)
            .thenComparing(Comparator.comparing(SearchCursor::id).reversed());

    @Override
    public Page<PostView, SearchCursor> search(
            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {
        List<PostView> hits = posts.all()
                .filter(filter::matches)
                .filter(post -> match(terms, post) != Match.NONE)
                .filter(post -> after == null || BEST_FIRST.compare(place(terms, post), after) > 0)
                .sorted(Comparator.comparing(post -> place(terms, post), BEST_FIRST))
                .limit(limit.value() + 1L)
                .toList();
        return Page.forwards(hits, limit, post -> place(terms, post));
    }

    Match match(SearchTerms terms, PostView post) {
        return terms.match(post);
    }

    SearchCursor place(SearchTerms terms, PostView post) {
        return new SearchCursor(match(terms, post), post.id());
    }
}
