package dev.madang.web.html;

import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchPosts;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.Refusal;
import dev.madang.web.Shared;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class SearchController {

    private final SearchPosts searchPosts;
    private final Pages pages;

    SearchController(SearchPosts searchPosts, Pages pages) {
        this.searchPosts = searchPosts;
        this.pages = pages;
    }

    @Shared
    @GetMapping("/search")
    View search(HttpServletRequest request) {
        Frame frame = Frame.of(request);
        SearchForm form = SearchForm.of(request);
        if (form.isBlank()) {
            return pages.show(new SearchPage(frame, form, null, null));
        }
        SearchTerms terms;
        try {
            terms = SearchTerms.of(form.text());
        } catch (Refusal refusal) {
            String fault = frame.language().say(refusal.faults().get(0));
            return pages.show(new SearchPage(frame, form, null, fault));
        }
        SearchCursor after = SearchCursor.seek(request.getParameter("before"), request.getParameter("after"));
        var found = searchPosts.run(terms, form.filter(), after, Paging.LIMIT);
        return pages.show(new SearchPage(frame, form, found, null));
    }
}
