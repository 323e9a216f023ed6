package dev.madang.web.html;

import dev.madang.application.post.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class NewPostController {

    private final PublishPost publishPost;
    private final Pages pages;

    NewPostController(PublishPost publishPost, Pages pages) {
        this.publishPost = publishPost;
        this.pages = pages;
    }

    @GetMapping("/post/new")
    View form(HttpServletRequest request) {
        return pages.show(new FormPage(Frame.of(request), PostForm.BLANK, List.of()));
    }

    @PostMapping("/post/new")
    View publish(HttpServletRequest request) {
        PostForm form = PostForm.of(request);
        try {
            publishPost.run(form.draft());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return pages.show(new FormPage(Frame.of(request), form, named(refusal.faults())));
        }
        return (model, sent, response) -> redirectHome(response);
    }

    /** The form calls the author as the tutorial's did. */
    private static List<Fault> named(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field().equals("author") ? fault.in("username") : fault)
                .toList();
    }

    /** By hand: {@code sendRedirect} would leave it to the server whether the address stays relative. */
    private static void redirectHome(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, "/");
    }
}
