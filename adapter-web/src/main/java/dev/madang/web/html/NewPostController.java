package dev.madang.web.html;

import dev.madang.application.post.PostView;
import dev.madang.application.post.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Access;
import dev.madang.web.Callers;
import dev.madang.web.FormTime;
import dev.madang.web.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class NewPostController {

    private final PublishPost publishPost;
    private final Callers callers;
    private final FormTime formTime;
    private final SecurityLog log;
    private final Pages pages;

    NewPostController(PublishPost publishPost, Callers callers, FormTime formTime, SecurityLog log, Pages pages) {
        this.publishPost = publishPost;
        this.callers = callers;
        this.formTime = formTime;
        this.log = log;
        this.pages = pages;
    }

    @Access(Right.PUBLISH_POST)
    @GetMapping("/post/new")
    View form(HttpServletRequest request) {
        return pages.show(new FormPage(Frame.of(request), PostForm.BLANK, null, formTime.now(), null));
    }

    @Access(Right.PUBLISH_POST)
    @PostMapping("/post/new")
    View publish(HttpServletRequest request, HttpServletResponse response) {
        PostForm form = PostForm.of(request);
        return Form.carriedOut(
                () -> {
                    Caller caller = callers.orNewGuest(request, response);
                    PostView post = publishPost.run(caller, form.draft(formTime.suspicion(request)));
                    log.published(caller, List.of(post));
                    return Redirect.to(post.withheld() == null ? "/" : "/post/held");
                },
                refusal -> pages.show(new FormPage(
                        Frame.of(request), form, null, formTime.now(), refusal.at(NewPostController::named))));
    }

    @GetMapping("/post/held")
    View held(HttpServletRequest request) {
        return pages.show(new HeldPage(Frame.of(request)));
    }

    /** The form calls the author as the tutorial's did. */
    private static Fault named(Fault fault) {
        return fault.field().equals("author") ? fault.in("username") : fault;
    }
}
