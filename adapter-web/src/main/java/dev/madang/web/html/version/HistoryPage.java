package dev.madang.web.html.version;

import dev.madang.application.version.BrowseVersions.History;
import dev.madang.application.version.VersionView;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import org.springframework.http.HttpHeaders;

/**
 * The texts that a post or a comment has had, and has.
 *
 * @param line of what it says
 */
record HistoryPage(PageContext context, History history, String line) implements PageModel {

    /** Nobody is to find by a search engine what an author has taken back. */
    static final HttpHeaders NOT_FOR_SEARCH_ENGINES = noIndex();

    private static HttpHeaders noIndex() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Robots-Tag", "noindex");
        return HttpHeaders.readOnlyHttpHeaders(headers);
    }

    Whole whole() {
        return new Whole(history.current());
    }

    String link(VersionView version) {
        return Links.version(history.current().of(), version.version());
    }

    @Override
    public String template() {
        return "version/history.jte";
    }

    @Override
    public HttpHeaders headers() {
        return NOT_FOR_SEARCH_ENGINES;
    }
}
