package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** Who may write at all. */
final class ModeRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /moderation/mode", Right.CHANGE_MODE, Thing.NOTHING),
                RouteRow.of("POST /moderation/mode", Right.CHANGE_MODE, Thing.NOTHING),
                RouteRow.of("GET /api/mode", Right.READ, Thing.NOTHING),
                RouteRow.of("PUT /api/mode", Right.CHANGE_MODE, Thing.NOTHING));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("PUT /api/mode", Sender.ADMIN, "mode", "\"members\"", "reason", "\"because #\""),
                Write.of("POST /moderation/mode", Sender.ADMIN, "mode", "read-only", "reason", "because #"));
    }
}
