package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.comment.CommentView;
import dev.madang.application.moderation.BrowseUnpublishedComments;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ModerateComment.Action;
import dev.madang.application.moderation.ReadAnyPost;
import dev.madang.application.report.ReviewComment;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.post.Excerpts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The comments that wait for a moderator, or were hidden, and the page on which one decides on each. */
@Controller
class ModerateCommentController {

    private final BrowseUnpublishedComments browseUnpublished;
    private final ReviewComment reviewComment;
    private final ReadAnyPost readAnyPost;
    private final ModerateComment moderateComment;
    private final Excerpts excerpts;
    private final Pages pages;

    ModerateCommentController(
            BrowseUnpublishedComments browseUnpublished,
            ReviewComment reviewComment,
            ReadAnyPost readAnyPost,
            ModerateComment moderateComment,
            Excerpts excerpts,
            Pages pages) {
        this.browseUnpublished = browseUnpublished;
        this.reviewComment = reviewComment;
        this.readAnyPost = readAnyPost;
        this.moderateComment = moderateComment;
        this.excerpts = excerpts;
        this.pages = pages;
    }

    @Access(Right.MODERATE_COMMENTS)
    @GetMapping("/moderation/comments")
    View pending(Caller caller, HttpServletRequest request) {
        return unpublished(caller, true, request);
    }

    @Access(Right.MODERATE_COMMENTS)
    @GetMapping("/moderation/comments/hidden")
    View hidden(Caller caller, HttpServletRequest request) {
        return unpublished(caller, false, request);
    }

    private View unpublished(Caller caller, boolean pending, HttpServletRequest request) {
        long after = Paging.id(request, "after", 0);
        Page<CommentView, Long> comments = browseUnpublished.run(caller, pending, after, Paging.LIMIT);
        Map<Long, String> texts = comments.items().stream()
                .collect(Collectors.toMap(
                        CommentView::id,
                        comment -> excerpts.of(comment.content()).text()));
        return pages.show(new CommentQueuePage(PageContext.of(request), pending, comments, texts));
    }

    @Access(Right.MODERATE_COMMENTS)
    @GetMapping("/comment" + Ids.PATTERN + "/moderate")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return show(caller, Ids.inPath("comment", id), request, null);
    }

    @Access(Right.MODERATE_COMMENTS)
    @PostMapping("/comment" + Ids.PATTERN + "/moderate")
    View moderate(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long sought = Ids.inPath("comment", id);
        return Form.carriedOut(
                request,
                () -> {
                    Action action = Choices.in(request, "action", Action.class);
                    moderateComment.run(caller, sought, action, FormData.in(request, "reason"));
                    return Redirect.to(
                            action == Action.DELETE ? "/moderation/comments" : Links.comment(sought) + "/moderate",
                            Done.APPLIED);
                },
                refusal -> show(caller, sought, request, refusal));
    }

    private View show(Caller caller, long id, HttpServletRequest request, @Nullable Refusal refusal) {
        ReviewComment.Reviewed reviewed = reviewComment.run(caller, id);
        CommentView comment = reviewed.comment();
        PageContext context = PageContext.of(request);
        return pages.show(new ModerateCommentPage(
                context,
                comment,
                reviewed.reports(),
                readAnyPost.run(caller, comment.postId()).visibility().isPublished(),
                SimpleForm.Choice.of(context, "action", "action.", FormData.in(request, "action"), offered(reviewed)),
                SimpleForm.Field.reason(context, request),
                refusal));
    }

    private static List<Action> offered(ReviewComment.Reviewed reviewed) {
        return Stream.concat(
                        reviewed.reports().isEmpty() ? Stream.of() : Stream.of(Action.KEEP),
                        offered(reviewed.comment()).stream())
                .toList();
    }

    private static List<Action> offered(CommentView comment) {
        Action lock = comment.locked() ? Action.UNLOCK : Action.LOCK;
        if (comment.visibility().isPublished()) {
            return List.of(Action.HIDE, lock, Action.DELETE);
        }
        return comment.visibility().isPending()
                ? List.of(Action.RESTORE, Action.HIDE, Action.DELETE)
                : List.of(Action.RESTORE, lock, Action.DELETE);
    }
}
