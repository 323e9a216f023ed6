package dev.madang.web.html.tag;

import dev.madang.application.follow.ShowFollowing;
import dev.madang.application.tag.ShowTaggedPosts;
import dev.madang.application.tag.TaggedPosts;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.notification.Followed;
import dev.madang.web.Density;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class TagController {

    private final ShowTaggedPosts showTaggedPosts;
    private final ShowFollowing showFollowing;
    private final Pages pages;

    TagController(ShowTaggedPosts showTaggedPosts, ShowFollowing showFollowing, Pages pages) {
        this.showTaggedPosts = showTaggedPosts;
        this.showFollowing = showFollowing;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/tag/{name}")
    View tag(Caller caller, @PathVariable String name, HttpServletRequest request) {
        TaggedPosts tagged = showTaggedPosts.run(
                caller, name, Paging.seek(request), Density.of(request).limit());
        boolean following = showFollowing.run(caller, Followed.tag(tagged.tag().id()));
        return pages.show(new TagPage(PageContext.of(request), tagged, following));
    }

    /** For the names that no path can hold; see {@link Links}. */
    @SharedResponse
    @GetMapping("/tag")
    View tagByQuery(Caller caller, @RequestParam(required = false) @Nullable String name, HttpServletRequest request) {
        if (name == null) {
            throw Refusal.notFound("tag");
        }
        return tag(caller, name, request);
    }
}
