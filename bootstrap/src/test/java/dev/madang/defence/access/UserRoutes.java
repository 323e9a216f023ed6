package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** Users, as everybody sees them and as admins change them. */
final class UserRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /user/{name}", Right.READ, Thing.GUEST),
                RouteRow.of("GET /user", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /users/{id}/profile", Right.CHANGE_USERS, Thing.MEMBER),
                RouteRow.of("POST /users/{id}/profile", Right.CHANGE_USERS, Thing.MEMBER),
                RouteRow.of("GET /users/{id}/delete", Right.CHANGE_USERS, Thing.GUEST),
                RouteRow.of("POST /users/{id}/delete", Right.CHANGE_USERS, Thing.GUEST),
                RouteRow.of("GET /api/users", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/users/{id}", Right.READ, Thing.GUEST),
                RouteRow.of("POST /api/users", Right.REGISTER_USER, Thing.NOTHING),
                RouteRow.of("PATCH /api/users/{id}", Right.CHANGE_USERS, Thing.GUEST),
                RouteRow.of("DELETE /api/users/{id}", Right.CHANGE_USERS, Thing.GUEST));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /api/users", Sender.GUEST, "username", "\"user#\"", "email", "\"user#@example.com\""),
                Write.of(
                        "PATCH /api/users/{id}",
                        Sender.ADMIN,
                        "username",
                        "\"user#\"",
                        "email",
                        "\"user#@example.com\"",
                        "reason",
                        "\"because #\""),
                Write.of("DELETE /api/users/{id}?reason=because", Sender.ADMIN),
                Write.of(
                        "POST /users/{id}/profile",
                        Sender.ADMIN,
                        "username",
                        "user#",
                        "email",
                        "user#@example.com",
                        "reason",
                        "because #"),
                Write.of("POST /users/{id}/delete", Sender.ADMIN, "reason", "because #"));
    }
}
