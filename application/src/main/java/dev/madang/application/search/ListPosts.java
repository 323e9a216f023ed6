package dev.madang.application.search;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Lists posts, newest first, or those that hold some words, the best hits first; a page at a time. */
@UseCase
public final class ListPosts {

    private final BrowsePosts browsePosts;
    private final SearchPosts searchPosts;

    public ListPosts(BrowsePosts browsePosts, SearchPosts searchPosts) {
        this.browsePosts = browsePosts;
        this.searchPosts = searchPosts;
    }

    /**
     * @param text the words; null or blank to list all posts
     * @param before the cursor that the page before led on with, in the form in which it was given out; null or empty for
     *     the first page
     * @param after likewise, that leads to newer posts
     * @throws Refusal as {@link SearchTerms#of}; {@code malformed} or {@code contradictory} of a cursor; {@code
     *     contradictory} of a span of time for words: hits aren't in the order of time
     */
    public Page<PostView, ?> run(
            @Nullable String text, PostFilter filter, @Nullable String before, @Nullable String after, Limit limit) {
        if (text == null || text.isBlank()) {
            return browsePosts.run(filter, PostSeek.parse(before, after), limit);
        }
        if (filter.since() != null || filter.until() != null) {
            throw Refusal.invalid(filter.since() != null ? "since" : "until", "contradictory", "q");
        }
        return searchPosts.run(SearchTerms.of(text), filter, SearchCursor.seek(before, after), limit);
    }
}
