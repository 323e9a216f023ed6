package dev.madang.web.html.report;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ReadComment;
import dev.madang.application.post.PostView;
import dev.madang.application.post.ReadPost;
import dev.madang.application.report.BrowseReports;
import dev.madang.application.report.ReportComment;
import dev.madang.application.report.ReportPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
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
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ReportController {

    private final ReadPost readPost;
    private final ReportPost reportPost;
    private final ReadComment readComment;
    private final ReportComment reportComment;
    private final BrowseReports browseReports;
    private final Callers callers;
    private final Excerpts excerpts;
    private final Pages pages;

    ReportController(
            ReadPost readPost,
            ReportPost reportPost,
            ReadComment readComment,
            ReportComment reportComment,
            BrowseReports browseReports,
            Callers callers,
            Excerpts excerpts,
            Pages pages) {
        this.readPost = readPost;
        this.reportPost = reportPost;
        this.readComment = readComment;
        this.reportComment = reportComment;
        this.browseReports = browseReports;
        this.callers = callers;
        this.excerpts = excerpts;
        this.pages = pages;
    }

    @Access(Right.REPORT_POST)
    @GetMapping("/post" + Ids.PATTERN + "/report")
    View form(@PathVariable String id, HttpServletRequest request) {
        return show(readPost.run(Ids.inPath("post", id)), request, null);
    }

    @Access(Right.REPORT_POST)
    @PostMapping("/post" + Ids.PATTERN + "/report")
    View report(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        PostView post = readPost.run(Ids.inPath("post", id));
        return carriedOut(
                request,
                response,
                Links.post(post.id()),
                (caller, text) -> reportPost.run(caller, post.id(), text),
                refusal -> show(post, request, refusal));
    }

    /** No text makes the form of who has reported already acceptable. */
    private View carriedOut(
            HttpServletRequest request,
            HttpServletResponse response,
            String place,
            BiConsumer<Caller, String> report,
            Function<@Nullable Refusal, View> form) {
        return Form.carriedOut(
                request,
                () -> callers.orNewGuest(request, response, caller -> {
                    report.accept(caller, FormData.in(request, "text"));
                    return Redirect.to(place, Done.REPORTED);
                }),
                refusal -> refusal != null && refusal.code().equals("already-reported")
                        ? Redirect.to(place, Done.REPORTED_BEFORE)
                        : form.apply(refusal));
    }

    private View show(PostView post, HttpServletRequest request, @Nullable Refusal refusal) {
        String link = Links.post(post.id());
        return show("report-post.", post.title(), link + "/report", link, request, refusal);
    }

    private View show(
            String name,
            String about,
            String action,
            String back,
            HttpServletRequest request,
            @Nullable Refusal refusal) {
        return pages.show(new SimpleForm(
                PageContext.of(request),
                name,
                about,
                action,
                List.of(),
                List.of(SimpleForm.Field.free("text", FormData.in(request, "text"), "")),
                "report-post.back",
                back,
                refusal));
    }

    @Access(Right.REPORT_COMMENT)
    @GetMapping("/comment" + Ids.PATTERN + "/report")
    View commentForm(@PathVariable String id, HttpServletRequest request) {
        return show(readComment.run(Ids.inPath("comment", id)), request, null);
    }

    @Access(Right.REPORT_COMMENT)
    @PostMapping("/comment" + Ids.PATTERN + "/report")
    View reportComment(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        CommentView comment = readComment.run(Ids.inPath("comment", id));
        return carriedOut(
                request,
                response,
                Links.comment(comment.postId(), comment.id()),
                (caller, text) -> reportComment.run(caller, comment.id(), text),
                refusal -> show(comment, request, refusal));
    }

    private View show(CommentView comment, HttpServletRequest request, @Nullable Refusal refusal) {
        return show(
                "report-comment.",
                excerpts.line(comment.content()),
                Links.comment(comment.id()) + "/report",
                Links.comment(comment.postId(), comment.id()),
                request,
                refusal);
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation/reports")
    View reports(Caller caller, HttpServletRequest request) {
        return pages.show(new ReportsPage(
                PageContext.of(request), browseReports.run(caller, Paging.id(request, "after", 0), Paging.LIMIT)));
    }
}
