package dev.madang.web.html.post;

import dev.madang.application.Limit;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.BrowseRecommended;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.RankCursor;
import dev.madang.domain.recommendation.Span;
import dev.madang.web.Density;
import dev.madang.web.Sorting;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class HomeController {

    private final BrowsePosts browsePosts;
    private final BrowseRecommended browseRecommended;
    private final Pages pages;

    HomeController(BrowsePosts browsePosts, BrowseRecommended browseRecommended, Pages pages) {
        this.browsePosts = browsePosts;
        this.browseRecommended = browseRecommended;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/")
    View home(HttpServletRequest request) {
        Span span = Sorting.of(request);
        Limit limit = Density.of(request).limit();
        if (span == null) {
            PostSeek seek = Paging.seek(request);
            var posts = browsePosts.run(PostFilter.ALL, seek, limit);
            return pages.show(new HomePage(PageContext.of(request), posts, seek.equals(PostSeek.START), null));
        }
        String before = FormData.in(request, "before");
        var posts = browseRecommended.run(span, before.isEmpty() ? null : RankCursor.parse("before", before), limit);
        return pages.show(new HomePage(PageContext.of(request), posts, before.isEmpty(), span));
    }
}
