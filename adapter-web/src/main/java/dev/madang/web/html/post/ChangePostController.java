package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.post.ReadPost;
import dev.madang.application.publishing.CheckPostEdit;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.version.ReadVersion;
import dev.madang.application.version.VersionView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.version.Versioned;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Preview;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.difference.Differences;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ChangePostController {

    private final ReadPost readPost;
    private final ReadVersion readVersion;
    private final CheckPostEdit checkPostEdit;
    private final EditPost editPost;
    private final DeletePost deletePost;
    private final Preview preview;
    private final Pages pages;
    private final Clock clock;

    ChangePostController(
            ReadPost readPost,
            ReadVersion readVersion,
            CheckPostEdit checkPostEdit,
            EditPost editPost,
            DeletePost deletePost,
            Preview preview,
            Pages pages,
            Clock clock) {
        this.readPost = readPost;
        this.readVersion = readVersion;
        this.checkPostEdit = checkPostEdit;
        this.editPost = editPost;
        this.deletePost = deletePost;
        this.preview = preview;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/post" + Ids.PATTERN + "/edit")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostView post = readPost.run(Ids.inPath("post", id));
        caller.require(post.isBy(caller, clock.instant()) ? Right.EDIT_OWN_POST : Right.EDIT_ANY_POST);
        return form(caller, post, PostForm.of(post), null, null, request, null);
    }

    @Access(Right.EDIT_OWN_POST)
    @PostMapping("/post" + Ids.PATTERN + "/edit")
    View edit(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostForm form = PostForm.of(request);
        long post = Ids.inPath("post", id);
        return Form.carriedOut(
                request,
                () -> preview.or(
                        request,
                        () -> checkPostEdit.run(caller, post, edit(form, post, request)),
                        (previewed, refusal) ->
                                form(caller, readPost.run(post), form, previewed, null, request, refusal),
                        () -> edit(caller, post, form, request)),
                refusal -> again(caller, readPost.run(post), form, request, refusal));
    }

    private View edit(Caller caller, long post, PostForm form, HttpServletRequest request) {
        PostView edited = editPost.run(caller, post, edit(form, post, request));
        return edited.visibility().isPublished()
                ? Redirect.to(Links.post(post), Done.EDITED)
                : Redirect.to("/post/pending");
    }

    private PostEdit edit(PostForm form, long post, HttpServletRequest request) {
        return form.edit(readPost.run(post).tags(), FormData.in(request, "reason"));
    }

    private View again(
            Caller caller, PostView post, PostForm form, HttpServletRequest request, @Nullable Refusal refusal) {
        boolean stale = refusal != null && refusal.code().equals("stale");
        if (!stale) {
            return form(caller, post, form, preview.again(request), null, request, refusal);
        }
        PostForm merged = seen(caller, post.id(), form)
                .map(seen -> form.keepingUntouched(seen, post))
                .orElse(form);
        return form(caller, post, merged.over(post), null, merged.from(post), request, refusal);
    }

    /** What the post said when whoever edits it began. */
    private Optional<VersionView> seen(Caller caller, long post, PostForm form) {
        try {
            return Optional.of(
                    readVersion.run(caller, Versioned.post(post), form.seen()).version());
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private View form(
            Caller caller,
            PostView post,
            PostForm form,
            @Nullable String previewed,
            @Nullable Differences differences,
            HttpServletRequest request,
            @Nullable Refusal refusal) {
        return pages.show(new PostFormPage(
                PageContext.of(request),
                form,
                previewed,
                reasons(caller, post, request),
                post.id(),
                differences,
                "",
                refusal));
    }

    @GetMapping("/post" + Ids.PATTERN + "/delete")
    View question(Caller caller, @PathVariable String id, HttpServletRequest request) {
        PostView post = readPost.run(Ids.inPath("post", id));
        caller.require(post.isBy(caller, clock.instant()) ? Right.DELETE_OWN_POST : Right.DELETE_ANY_POST);
        return question(caller, post, request, null);
    }

    @Access(Right.DELETE_OWN_POST)
    @PostMapping("/post" + Ids.PATTERN + "/delete")
    View delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return Form.carriedOut(
                request,
                () -> {
                    deletePost.run(caller, post, FormData.in(request, "reason"), null);
                    return Redirect.to("/", Done.DELETED);
                },
                refusal -> question(caller, readPost.run(post), request, refusal));
    }

    private View question(Caller caller, PostView post, HttpServletRequest request, @Nullable Refusal refusal) {
        return pages.show(new SimpleForm(
                PageContext.of(request),
                "delete.",
                post.title(),
                Links.post(post.id()) + "/delete",
                List.of(),
                reasons(caller, post, request),
                "delete.back",
                Links.post(post.id()),
                refusal));
    }

    /** The field for one, unless the post is the caller's own. */
    private List<SimpleForm.Field> reasons(Caller caller, PostView post, HttpServletRequest request) {
        return post.isBy(caller, clock.instant())
                ? List.of()
                : List.of(SimpleForm.Field.reason(PageContext.of(request), request));
    }
}
