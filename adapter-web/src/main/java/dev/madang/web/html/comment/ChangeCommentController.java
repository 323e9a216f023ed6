package dev.madang.web.html.comment;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ReadComment;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.DeleteComment;
import dev.madang.application.commenting.EditComment;
import dev.madang.application.post.ReadPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.Content;
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
import dev.madang.web.html.RememberedAuthor;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.difference.Differences;
import dev.madang.web.html.difference.Differences.Pair;
import dev.madang.web.html.post.Excerpts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ChangeCommentController {

    private static final String COMMENT = "/comment" + Ids.PATTERN;

    private final ReadPost readPost;
    private final ReadComment readComment;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final Preview preview;
    private final Excerpts excerpts;
    private final Pages pages;
    private final Clock clock;

    ChangeCommentController(
            ReadPost readPost,
            ReadComment readComment,
            EditComment editComment,
            DeleteComment deleteComment,
            Preview preview,
            Excerpts excerpts,
            Pages pages,
            Clock clock) {
        this.readPost = readPost;
        this.readComment = readComment;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.preview = preview;
        this.excerpts = excerpts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(COMMENT + "/edit")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        CommentView comment = readComment.run(Ids.inPath("comment", id));
        caller.require(comment.isBy(caller, clock.instant()) ? Right.EDIT_OWN_COMMENT : Right.EDIT_ANY_COMMENT);
        return form(caller, comment, comment.content(), null, version(comment), null, request, null);
    }

    @Access(Right.EDIT_OWN_COMMENT)
    @PostMapping(COMMENT + "/edit")
    View edit(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long comment = Ids.inPath("comment", id);
        String content = FormData.in(request, "content");
        String version = FormData.in(request, "version");
        return Form.carriedOut(
                request,
                () -> preview.or(
                        request,
                        () -> new Content(content),
                        (previewed, refusal) -> form(
                                caller, readComment.run(comment), content, previewed, version, null, request, refusal),
                        () -> edit(
                                caller,
                                comment,
                                new CommentEdit(content, FormData.in(request, "reason"), Ids.seenVersion(version)))),
                refusal -> again(caller, readComment.run(comment), content, version, request, refusal));
    }

    private View edit(Caller caller, long comment, CommentEdit edit) {
        CommentView edited = editComment.run(caller, comment, edit);
        return edited.visibility().isPublished()
                ? Redirect.to(Links.comment(edited.postId(), comment), Done.COMMENT_EDITED)
                : Redirect.to("/post/pending");
    }

    private View again(
            Caller caller,
            CommentView comment,
            String content,
            String version,
            HttpServletRequest request,
            @Nullable Refusal refusal) {
        if (refusal == null || !refusal.code().equals("stale")) {
            return form(caller, comment, content, preview.again(request), version, null, request, refusal);
        }
        Differences differences = Differences.of(new Pair("comment", comment.content(), new Content(content).value()));
        return form(caller, comment, content, null, version(comment), differences, request, refusal);
    }

    private static String version(CommentView comment) {
        return String.valueOf(comment.version());
    }

    private View form(
            Caller caller,
            CommentView comment,
            String content,
            @Nullable String previewed,
            String version,
            @Nullable Differences differences,
            HttpServletRequest request,
            @Nullable Refusal refusal) {
        return pages.show(new CommentFormPage(
                PageContext.of(request),
                comment.postId(),
                readPost.run(comment.postId()).title(),
                null,
                comment,
                new RememberedAuthor("", ""),
                content,
                previewed,
                version,
                reasons(caller, comment, request),
                differences,
                "",
                "",
                refusal));
    }

    @GetMapping(COMMENT + "/delete")
    View question(Caller caller, @PathVariable String id, HttpServletRequest request) {
        CommentView comment = readComment.run(Ids.inPath("comment", id));
        caller.require(comment.isBy(caller, clock.instant()) ? Right.DELETE_OWN_COMMENT : Right.DELETE_ANY_COMMENT);
        return question(caller, comment, request, null);
    }

    @Access(Right.DELETE_OWN_COMMENT)
    @PostMapping(COMMENT + "/delete")
    View delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long comment = Ids.inPath("comment", id);
        return Form.carriedOut(
                request,
                () -> {
                    long post = readComment.run(comment).postId();
                    deleteComment.run(caller, comment, FormData.in(request, "reason"), null);
                    return Redirect.to(Links.post(post), Done.COMMENT_DELETED);
                },
                refusal -> question(caller, readComment.run(comment), request, refusal));
    }

    private View question(Caller caller, CommentView comment, HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(new SimpleForm(
                context,
                "delete-comment.",
                excerpts.line(comment.content()),
                Links.comment(comment.id()) + "/delete",
                List.of(),
                reasons(caller, comment, request),
                "delete.back",
                Links.comment(comment.postId(), comment.id()),
                refusal));
    }

    /** The field for one, unless the comment is the caller's own. */
    private List<SimpleForm.Field> reasons(Caller caller, CommentView comment, HttpServletRequest request) {
        return comment.isBy(caller, clock.instant())
                ? List.of()
                : List.of(SimpleForm.Field.reason(PageContext.of(request), request));
    }
}
