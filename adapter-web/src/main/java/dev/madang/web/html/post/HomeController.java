package dev.madang.web.html.post;

import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.web.Density;
import dev.madang.web.cache.SharedResponse;
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
    private final Pages pages;

    HomeController(BrowsePosts browsePosts, Pages pages) {
        this.browsePosts = browsePosts;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/")
    View home(HttpServletRequest request) {
        PostSeek seek = Paging.seek(request);
        var posts = browsePosts.run(PostFilter.ALL, seek, Density.of(request).limit());
        return pages.show(new HomePage(PageContext.of(request), posts, seek.equals(PostSeek.START)));
    }
}
