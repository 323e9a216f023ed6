package dev.madang.web.api.moderation;

import dev.madang.application.report.BrowseReports;
import dev.madang.application.report.ReportComment;
import dev.madang.application.report.ReportPost;
import dev.madang.application.report.ReportView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.api.Json;
import dev.madang.web.api.Listing;
import dev.madang.web.api.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What readers tell moderators of posts and comments. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
class ReportApi {

    private final ReportPost reportPost;
    private final ReportComment reportComment;
    private final BrowseReports browseReports;
    private final Callers callers;

    ReportApi(ReportPost reportPost, ReportComment reportComment, BrowseReports browseReports, Callers callers) {
        this.reportPost = reportPost;
        this.reportComment = reportComment;
        this.browseReports = browseReports;
        this.callers = callers;
    }

    record ReportBody(@Nullable String text) {}

    @Access(Right.REPORT_POST)
    @PostMapping(path = "/posts" + Ids.PATTERN + "/reports", consumes = Json.CONSUMED)
    ResponseEntity<Void> report(
            @PathVariable String id,
            @RequestBody ReportBody report,
            HttpServletRequest request,
            HttpServletResponse response) {
        return callers.orNewGuest(request, response, caller -> {
            reportPost.run(caller, Ids.inPath("post", id), Objects.requireNonNullElse(report.text(), ""));
            return ResponseEntity.noContent().build();
        });
    }

    @Access(Right.REPORT_COMMENT)
    @PostMapping(path = "/comments" + Ids.PATTERN + "/reports", consumes = Json.CONSUMED)
    ResponseEntity<Void> reportComment(
            @PathVariable String id,
            @RequestBody ReportBody report,
            HttpServletRequest request,
            HttpServletResponse response) {
        return callers.orNewGuest(request, response, caller -> {
            reportComment.run(caller, Ids.inPath("comment", id), Objects.requireNonNullElse(report.text(), ""));
            return ResponseEntity.noContent().build();
        });
    }

    @Access(Right.MODERATE_POSTS)
    @QueryParameters({"after", "limit"})
    @GetMapping("/moderation/reports")
    List<ReportView> reports(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Listing listing = new Listing(request, response);
        return listing.answer(browseReports.run(caller, listing.after(), listing.limit()), "after", "limit");
    }
}
