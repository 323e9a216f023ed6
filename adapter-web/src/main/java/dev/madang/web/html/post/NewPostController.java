package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.publishing.CheckPost;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.html.AuthoredForm;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Preview;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.RememberedAuthor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class NewPostController {

    private final CheckPost checkPost;
    private final PublishPost publishPost;
    private final AuthoredForm authoredForm;
    private final Preview preview;
    private final SecurityLog log;
    private final Pages pages;

    NewPostController(
            CheckPost checkPost,
            PublishPost publishPost,
            AuthoredForm authoredForm,
            Preview preview,
            SecurityLog log,
            Pages pages) {
        this.checkPost = checkPost;
        this.publishPost = publishPost;
        this.authoredForm = authoredForm;
        this.preview = preview;
        this.log = log;
        this.pages = pages;
    }

    @Access(Right.PUBLISH_POST)
    @GetMapping("/post/new")
    View form(HttpServletRequest request) {
        return show(request, PostForm.by(RememberedAuthor.in(request), authoredForm.key()), null, null);
    }

    private View show(
            HttpServletRequest request, PostForm form, @Nullable String previewed, @Nullable Refusal refusal) {
        return pages.show(new PostFormPage(
                PageContext.of(request),
                form,
                previewed,
                List.of(),
                null,
                null,
                authoredForm.shown(request),
                AuthoredForm.named(refusal)));
    }

    @Access(Right.PUBLISH_POST)
    @PostMapping("/post/new")
    View publish(HttpServletRequest request, HttpServletResponse response) {
        AuthoredForm.requireSession(request);
        PostForm form = PostForm.of(request);
        return Form.carriedOut(
                request,
                () -> preview.or(
                        request,
                        () -> checkPost.run(Callers.of(request), form.draft(null)),
                        (previewed, refusal) -> show(request, form, previewed, refusal),
                        () -> publish(request, response, form)),
                refusal -> show(request, form, preview.again(request), refusal));
    }

    private View publish(HttpServletRequest request, HttpServletResponse response, PostForm form) {
        return authoredForm.take(
                request,
                response,
                (caller, suspicion) -> {
                    PostView made = publishPost.run(caller, form.draft(suspicion));
                    log.published(caller, List.of(made));
                    return made;
                },
                NewPostController::next,
                "/");
    }

    private static View next(PostView post) {
        return post.visibility().isPublished()
                ? Redirect.to("/", post.author().guestTag() == null ? Done.PUBLISHED : Done.PUBLISHED_AS_GUEST)
                : Redirect.to("/post/pending");
    }

    @GetMapping("/post/pending")
    View pending(HttpServletRequest request) {
        return pages.show(new PendingPage(PageContext.of(request)));
    }
}
