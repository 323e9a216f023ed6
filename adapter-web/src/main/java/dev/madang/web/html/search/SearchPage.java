package dev.madang.web.html.search;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchTerms;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import dev.madang.web.html.SearchForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * @param terms what is looked for; null where {@code found} is
 * @param found null where nothing was asked for, or nothing that can be
 * @param fault what is wrong with the text, null if nothing is
 */
record SearchPage(
        PageContext context,
        SearchForm form,
        @Nullable SearchTerms terms,
        @Nullable Page<PostView, SearchCursor> found,
        @Nullable String fault)
        implements PageModel {

    /** The sentence that tells how many hits there are, as far as anybody knows. */
    String count() {
        if (context.isWithinList()) {
            return "search.count.here";
        }
        return found == null || found.next() == null ? "search.count" : "search.count.at-least";
    }

    @Override
    public String template() {
        return "search/search.jte";
    }

    @Override
    public HttpStatusCode status() {
        return fault == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }
}
