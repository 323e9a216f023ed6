package dev.madang.defence.access;

import dev.madang.domain.account.Right;
import java.util.List;

/** What members are told, and follow. */
final class NotificationRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /notifications", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("POST /notifications/read", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("POST /notifications/{id}/read", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("GET /notifications/follows", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("POST /post/{id}/follow", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("POST /post/{id}/unfollow", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("POST /tags/{id}/follow", Right.BE_NOTIFIED, TagRoutes.TAG),
                RouteRow.of("POST /tags/{id}/unfollow", Right.BE_NOTIFIED, TagRoutes.TAG),
                RouteRow.of("GET /api/notifications", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("PUT /api/notifications/read", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("PUT /api/notifications/{id}/read", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("GET /api/follows/posts", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("GET /api/follows/tags", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("PUT /api/follows/posts/{id}", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("DELETE /api/follows/posts/{id}", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("PUT /api/follows/tags/{id}", Right.BE_NOTIFIED, TagRoutes.TAG),
                RouteRow.of("DELETE /api/follows/tags/{id}", Right.BE_NOTIFIED, TagRoutes.TAG));
    }
}
