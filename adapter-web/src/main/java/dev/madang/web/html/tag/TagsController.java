package dev.madang.web.html.tag;

import dev.madang.application.Limit;
import dev.madang.application.tag.RankTags;
import dev.madang.application.tag.TagCursor;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class TagsController {

    private final RankTags rankTags;
    private final Pages pages;

    TagsController(RankTags rankTags, Pages pages) {
        this.rankTags = rankTags;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/tags")
    View tags(HttpServletRequest request) {
        TagCursor after = TagCursor.parse("before", request.getParameter("before"));
        return pages.show(new TagsPage(PageContext.of(request), rankTags.run(after, Limit.DEFAULT)));
    }
}
