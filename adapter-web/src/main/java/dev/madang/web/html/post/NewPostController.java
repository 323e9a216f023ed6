package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.access.SpamTrap;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.RememberedAuthor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class NewPostController {

    private final PublishPost publishPost;
    private final Callers callers;
    private final SpamTrap spamTrap;
    private final SecurityLog log;
    private final Pages pages;

    NewPostController(PublishPost publishPost, Callers callers, SpamTrap spamTrap, SecurityLog log, Pages pages) {
        this.publishPost = publishPost;
        this.callers = callers;
        this.spamTrap = spamTrap;
        this.log = log;
        this.pages = pages;
    }

    @Access(Right.PUBLISH_POST)
    @GetMapping("/post/new")
    View form(HttpServletRequest request) {
        return pages.show(new PostFormPage(
                PageContext.of(request),
                PostForm.by(RememberedAuthor.in(request)),
                List.of(),
                null,
                null,
                spamTrap.now(),
                null));
    }

    @Access(Right.PUBLISH_POST)
    @PostMapping("/post/new")
    View publish(HttpServletRequest request, HttpServletResponse response) {
        if (isMembers(request) && Callers.of(request).identity() == null) {
            throw Refusal.unauthenticated(); // The session has ended meanwhile.
        }
        PostForm form = PostForm.of(request);
        return Form.carriedOut(
                request,
                () -> {
                    requireSameMember(request);
                    PostView post = callers.orNewGuest(request, response, caller -> {
                        PostView made = publishPost.run(caller, form.draft(spamTrap.suspicion(request)));
                        log.published(caller, List.of(made));
                        return made;
                    });
                    if (Callers.of(request).identity() == null) {
                        new RememberedAuthor(form.username(), form.email()).remember(request, response);
                    }
                    return post.visibility().isPublished()
                            ? Redirect.to(
                                    "/", post.author().guestTag() == null ? Done.PUBLISHED : Done.PUBLISHED_AS_GUEST)
                            : Redirect.to("/post/pending");
                },
                refusal -> pages.show(new PostFormPage(
                        PageContext.of(request),
                        form,
                        List.of(),
                        null,
                        null,
                        spamTrap.now(),
                        refusal == null ? null : refusal.at(NewPostController::named))));
    }

    /** What one member has typed isn't posted in the name of the next who signs in in the same browser. */
    private static void requireSameMember(HttpServletRequest request) {
        Identity present = Callers.of(request).identity();
        String member = FormData.in(request, "member");
        if (present != null && !member.isEmpty() && !member.equals(String.valueOf(present.userId()))) {
            throw Refusal.invalid("", "other-member", present.username());
        }
    }

    /** Only a guest's form asks for the author. */
    private static boolean isMembers(HttpServletRequest request) {
        return Stream.of("username", "email").allMatch(name -> request.getParameter(name) == null)
                && request.getParameter("content") != null;
    }

    @GetMapping("/post/pending")
    View pending(HttpServletRequest request) {
        return pages.show(new PendingPage(PageContext.of(request)));
    }

    /** The form calls the author as the tutorial's did. */
    private static Fault named(Fault fault) {
        return fault.field().equals("author") ? fault.in("username") : fault;
    }
}
