package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** Tags. */
final class TagRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /tag/{name}", Right.READ, Thing.TAG),
                RouteRow.of("GET /tag", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /tags", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/tags", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/tags/{id}", Right.READ, Thing.TAG),
                RouteRow.of("POST /api/tags", Right.CREATE_TAG, Thing.NOTHING),
                RouteRow.of("GET /tags/{id}/rename", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("POST /tags/{id}/rename", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("GET /tags/{id}/merge", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("POST /tags/{id}/merge", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("GET /tags/{id}/delete", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("POST /tags/{id}/delete", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("POST /api/tags/{id}/merge", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("PATCH /api/tags/{id}", Right.CHANGE_TAGS, Thing.TAG),
                RouteRow.of("DELETE /api/tags/{id}", Right.CHANGE_TAGS, Thing.TAG));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /api/tags", Sender.GUEST, "name", "\"name#\""),
                Write.of("PATCH /api/tags/{id}", Sender.ADMIN, "name", "\"name#\"", "reason", "\"because #\""),
                Write.of("POST /api/tags/{id}/merge", Sender.ADMIN, "into", "\"guest#\"", "reason", "\"because #\""),
                Write.of("POST /tags/{id}/rename", Sender.ADMIN, "name", "name#", "reason", "because #"),
                Write.of("POST /tags/{id}/merge", Sender.ADMIN, "into", "guest#", "reason", "because #"),
                Write.of("POST /tags/{id}/delete", Sender.ADMIN, "reason", "because #"),
                Write.of("DELETE /api/tags/{id}?reason=because", Sender.ADMIN));
    }
}
