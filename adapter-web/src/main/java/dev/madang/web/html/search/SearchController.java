package dev.madang.web.html.search;

import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchPosts;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.Refusal;
import dev.madang.web.Density;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.SearchForm;
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

    @SharedResponse
    @GetMapping("/search")
    View search(HttpServletRequest request) {
        PageContext context = PageContext.of(request);
        SearchForm form = SearchForm.of(request);
        if (form.isBlank()) {
            return pages.show(new SearchPage(context, form, null, null, null));
        }
        SearchTerms terms;
        try {
            terms = SearchTerms.of(form.text());
        } catch (Refusal refusal) {
            String fault = context.language().say(refusal.faults().get(0));
            return pages.show(new SearchPage(context, form, null, null, fault));
        }
        SearchCursor after = SearchCursor.seek(request.getParameter("before"), request.getParameter("after"));
        var found =
                searchPosts.run(terms, form.filter(), after, Density.of(request).limit());
        return pages.show(new SearchPage(context, form, terms, found, null));
    }
}
