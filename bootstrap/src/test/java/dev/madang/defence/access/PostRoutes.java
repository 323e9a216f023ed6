package dev.madang.defence.access;

import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** Posts, and what their authors do with them. */
final class PostRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /post/{id}", Right.READ, Thing.POST),
                RouteRow.of("GET /post/pending", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /neighbours/{id}", Right.READ, Thing.POST),
                RouteRow.of("GET /post/new", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("POST /post/new", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("GET /post/{id}/edit", Right.EDIT_ANY_POST, Thing.POST),
                RouteRow.of("POST /post/{id}/edit", Right.EDIT_ANY_POST, Thing.POST),
                RouteRow.of("GET /post/{id}/delete", Right.DELETE_ANY_POST, Thing.POST),
                RouteRow.of("POST /post/{id}/delete", Right.DELETE_ANY_POST, Thing.POST),
                RouteRow.of("GET /api/posts", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/posts/{id}", Right.READ, Thing.POST),
                RouteRow.of("POST /api/posts", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("POST /api/posts:bulk", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("PATCH /api/posts/{id}", Right.EDIT_ANY_POST, Thing.POST),
                RouteRow.of("DELETE /api/posts/{id}", Right.DELETE_ANY_POST, Thing.POST));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /api/posts", Sender.GUEST, post()),
                Write.of("POST /api/posts:bulk", Sender.GUEST, post()),
                Write.of(
                        "PATCH /api/posts/{id}",
                        Sender.GUEST,
                        "title",
                        "\"t#\"",
                        "content",
                        "\"c#\"",
                        "tags",
                        "[\"tag#\"]"),
                Write.of(
                        "PATCH /api/posts/{id}",
                        Sender.ADMIN,
                        "title",
                        "\"t#\"",
                        "content",
                        "\"c#\"",
                        "tags",
                        "[\"tag#\"]",
                        "reason",
                        "\"because #\""),
                Write.of("DELETE /api/posts/{id}", Sender.GUEST),
                Write.of("DELETE /api/posts/{id}?reason=because", Sender.ADMIN),
                Write.of(
                        "POST /post/new",
                        Sender.GUEST,
                        "username",
                        "user#",
                        "email",
                        "user#@example.com",
                        "title",
                        "title#",
                        "content",
                        "content#",
                        "tags",
                        "tag#"),
                Write.of(
                        "POST /post/{id}/edit", Sender.GUEST, "title", "title#", "content", "content#", "tags", "tag#"),
                Write.of(
                        "POST /post/{id}/edit",
                        Sender.ADMIN,
                        "title",
                        "title#",
                        "content",
                        "content#",
                        "tags",
                        "tag#",
                        "reason",
                        "because #"),
                Write.of("POST /post/{id}/delete", Sender.GUEST),
                Write.of("POST /post/{id}/delete", Sender.ADMIN, "reason", "because #"));
    }

    private static String[] post() {
        return new String[] {
            "author", "\"guest#\"",
            "email", "\"user#@example.com\"",
            "title", "\"title#\"",
            "content", "\"content#\"",
            "tags", "[\"tag#\", \"other#\"]"
        };
    }
}
