package dev.madang.web.html;

import dev.madang.application.post.PostFilter;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchPosts;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    @GetMapping("/search")
    View search(HttpServletRequest request) {
        String text = Objects.requireNonNullElse(request.getParameter("q"), "");
        Frame frame = Frame.of(request);
        if (text.isBlank()) {
            return pages.show(new SearchPage(frame, text, null, null));
        }
        SearchTerms terms;
        try {
            terms = SearchTerms.of(text);
        } catch (Refusal refusal) {
            String fault = frame.language().say(refusal.faults().get(0));
            return pages.show(new SearchPage(frame, text, null, fault));
        }
        var found = searchPosts.run(terms, PostFilter.ALL, cursor(request), Paging.LIMIT);
        return pages.show(new SearchPage(frame, text, found, null));
    }

    private static @Nullable SearchCursor cursor(HttpServletRequest request) {
        String before = request.getParameter("before");
        return before == null || before.isEmpty() ? null : SearchCursor.parse("before", before);
    }
}
