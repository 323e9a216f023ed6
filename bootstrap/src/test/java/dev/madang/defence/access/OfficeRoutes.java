package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** What admins decide on users: their roles, links to choose a password by, and the end of what they signed in with. */
final class OfficeRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /users/{id}/role", Right.CHANGE_ROLES, UserRoutes.MEMBER),
                RouteRow.of("POST /users/{id}/role", Right.CHANGE_ROLES, UserRoutes.MEMBER),
                RouteRow.of("GET /users/{id}/link", Right.CHANGE_CREDENTIALS, UserRoutes.GUEST),
                RouteRow.of("POST /users/{id}/link", Right.CHANGE_CREDENTIALS, UserRoutes.GUEST),
                RouteRow.of("GET /users/{id}/end", Right.CHANGE_CREDENTIALS, UserRoutes.MEMBER),
                RouteRow.of("POST /users/{id}/end", Right.CHANGE_CREDENTIALS, UserRoutes.MEMBER),
                RouteRow.of("PUT /api/users/{id}/role", Right.CHANGE_ROLES, UserRoutes.MEMBER),
                RouteRow.of("POST /api/users/{id}/link", Right.CHANGE_CREDENTIALS, UserRoutes.GUEST),
                RouteRow.of("DELETE /api/users/{id}/credentials", Right.CHANGE_CREDENTIALS, UserRoutes.MEMBER));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("PUT /api/users/{id}/role", Sender.ADMIN, "role", "\"moderator\"", "reason", "\"because #\""),
                Write.of("POST /api/users/{id}/link", Sender.ADMIN, "reason", "\"because #\""),
                Write.of("DELETE /api/users/{id}/credentials?reason=because", Sender.ADMIN),
                Write.of("POST /users/{id}/role", Sender.ADMIN, "role", "admin", "reason", "because #"),
                Write.of("POST /users/{id}/link", Sender.ADMIN, "reason", "because #"),
                Write.of("POST /users/{id}/end", Sender.ADMIN, "reason", "because #"));
    }
}
