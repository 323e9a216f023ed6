package dev.madang.application.search;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import org.jspecify.annotations.Nullable;

/** Finds posts by words, the best hits first, a page at a time. */
@UseCase
public final class SearchPosts {

    private final SearchQueries search;

    public SearchPosts(SearchQueries search) {
        this.search = search;
    }

    /** @param after the cursor of the page before, null for the first page */
    public Page<PostView, SearchCursor> run(
            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {
        return search.search(terms, filter, after, limit);
    }
}
