package dev.madang.web.html.post;

import dev.madang.application.account.ExplainMissingPost;
import dev.madang.application.post.PostView;
import dev.madang.application.post.ShowPost;
import dev.madang.domain.Refusal;
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

    private final ShowPost showPost;
    private final ExplainMissingPost explainMissingPost;
    private final Pages pages;
    private final Clock clock;

    PostController(ShowPost showPost, ExplainMissingPost explainMissingPost, Pages pages, Clock clock) {
        this.showPost = showPost;
        this.explainMissingPost = explainMissingPost;
        this.pages = pages;
        this.clock = clock;
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN)
    View post(Caller caller, @PathVariable String id, HttpServletRequest request) {
        ShowPost.Shown shown = shown(caller, Ids.inPath("post", id));
        PostView post = shown.post();
        boolean own = post.isBy(caller, clock.instant());
        return pages.show(new PostPage(
                PageContext.of(request), shown, own, (own && !post.locked()) || caller.may(Right.EDIT_ANY_POST)));
    }

    private ShowPost.Shown shown(Caller caller, long id) {
        try {
            return showPost.run(id);
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.NOT_FOUND ? explainMissingPost.run(caller, id) : refusal;
        }
    }
}
