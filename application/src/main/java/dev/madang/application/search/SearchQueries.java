package dev.madang.application.search;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import org.jspecify.annotations.Nullable;

/** Port: finds posts by words. It sees what was committed; whether also what its own transaction wrote, stores differ. */
public interface SearchQueries {

    /**
     * The posts that meet the filter and {@linkplain SearchTerms#match match} the terms: first those of
     * {@link Match#TITLE}, then those of {@link Match#TEXT}, each by id, descending, which is the newest first.
     *
     * @param after the first hit is the one that follows it; null to start with the best
     * @return read forwards only: {@code previous} is null. Where looking on would take too long, it holds fewer hits
     *     than it may, or none, and {@code next} leads on
     */
    Page<PostView, SearchCursor> search(
            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit);
}
