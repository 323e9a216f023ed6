package dev.madang.defence.access;

import dev.madang.application.user.RegisterUser;
import dev.madang.application.user.UserView;
import dev.madang.defence.access.Thing.State;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Users, as everybody sees them and as admins change them. */
final class UserRoutes implements Routes {

    static final Thing GUEST = (cast, route, state) -> {
        if (state == State.DELETED) {
            return "999999";
        }
        String name = cast.numbered("guest");
        UserView guest = cast.bean(RegisterUser.class).run(Caller.ANONYMOUS, name, name + "@example.com");
        return route.contains("{name}") ? name : "" + guest.id();
    };

    static final Thing MEMBER = (cast, route, state) -> "" + (state == State.DELETED ? 999_999 : cast.member());

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /user/{name}", Right.READ, GUEST),
                RouteRow.of("GET /user", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /users/{id}/profile", Right.CHANGE_USERS, MEMBER),
                RouteRow.of("POST /users/{id}/profile", Right.CHANGE_USERS, MEMBER),
                RouteRow.of("GET /users/{id}/delete", Right.CHANGE_USERS, GUEST),
                RouteRow.of("POST /users/{id}/delete", Right.CHANGE_USERS, GUEST),
                RouteRow.of("GET /api/users", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/users/{id}", Right.READ, GUEST),
                RouteRow.of("POST /api/users", Right.REGISTER_USER, Thing.NOTHING),
                RouteRow.of("PATCH /api/users/{id}", Right.CHANGE_USERS, GUEST),
                RouteRow.of("DELETE /api/users/{id}", Right.CHANGE_USERS, GUEST));
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

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of(
                "/api/users", UserRoutes::guest,
                "/api/users/{id}/moderation", scene -> "" + scene.memberId(),
                "/api/users/{id}/role", scene -> "" + scene.memberId(),
                "/users", scene -> "" + scene.memberId());
    }

    private static String guest(Scene scene) {
        return scene.made("/api/users", "{\"username\":\"guest#\",\"email\":\"guest#@example.com\"}");
    }
}
