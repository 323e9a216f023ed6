package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.post.ReadPost;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Form;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ChangePostController {

    private final ReadPost readPost;
    private final EditPost editPost;
    private final DeletePost deletePost;
    private final Pages pages;
    private final Clock clock;

    ChangePostController(ReadPost readPost, EditPost editPost, DeletePost deletePost, Pages pages, Clock clock) {
        this.readPost = readPost;
        this.editPost = editPost;
        this.deletePost = deletePost;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/post" + Ids.PATTERN + "/edit")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostView post = readPost.run(Ids.inPath("post", id));
        caller.require(post.isBy(caller, clock.instant()) ? Right.EDIT_OWN_POST : Right.EDIT_ANY_POST);
        return pages.show(new PostFormPage(PageContext.of(request), PostForm.of(post), post.id(), "", null));
    }

    @Access(Right.EDIT_OWN_POST)
    @PostMapping("/post" + Ids.PATTERN + "/edit")
    View edit(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostForm form = PostForm.of(request);
        long post = Ids.inPath("post", id);
        return Form.carriedOut(
                () -> {
                    PostView edited = editPost.run(caller, post, form.title(), form.content(), form.tagNames());
                    return Redirect.to(edited.visibility().isPublished() ? Links.post(post) : "/post/pending");
                },
                refusal -> pages.show(new PostFormPage(PageContext.of(request), form, post, "", refusal)));
    }

    @GetMapping("/post" + Ids.PATTERN + "/delete")
    View question(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostView post = readPost.run(Ids.inPath("post", id));
        caller.require(post.isBy(caller, clock.instant()) ? Right.DELETE_OWN_POST : Right.DELETE_ANY_POST);
        return pages.show(new DeletePage(PageContext.of(request), post));
    }

    @Access(Right.DELETE_OWN_POST)
    @PostMapping("/post" + Ids.PATTERN + "/delete")
    View delete(Caller caller, @PathVariable String id) {
        deletePost.run(caller, Ids.inPath("post", id));
        return Redirect.to("/");
    }
}
