package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** What readers tell moderators. */
final class ReportRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /post/{id}/report", Right.REPORT_POST, PostRoutes.POST),
                RouteRow.of("POST /post/{id}/report", Right.REPORT_POST, PostRoutes.POST),
                RouteRow.of("GET /moderation/reports", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("POST /api/posts/{id}/reports", Right.REPORT_POST, PostRoutes.POST),
                RouteRow.of("GET /api/moderation/reports", Right.MODERATE_POSTS, Thing.NOTHING));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /post/{id}/report", Sender.GUEST, "text", "text#"),
                Write.of("POST /api/posts/{id}/reports", Sender.GUEST, "text", "\"text#\""));
    }
}
