package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.post.ReadPost;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class PostController {

    private final ReadPost readPost;
    private final Pages pages;
    private final Clock clock;

    PostController(ReadPost readPost, Pages pages, Clock clock) {
        this.readPost = readPost;
        this.pages = pages;
        this.clock = clock;
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN)
    View post(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostView post = readPost.run(Ids.inPath("post", id));
        return pages.show(new PostPage(
                PageContext.of(request),
                post,
                (post.isBy(caller, clock.instant()) && !post.locked()) || caller.may(Right.EDIT_ANY_POST)));
    }
}
