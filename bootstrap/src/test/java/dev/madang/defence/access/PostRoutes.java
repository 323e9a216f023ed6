package dev.madang.defence.access;

import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.defence.access.Thing.State;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Posts, and what their authors do with them. */
final class PostRoutes implements Routes {

    static final Thing POST = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.allOf(State.class);
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            long id = publish(cast).id();
            put(cast, id, state);
            return "" + id;
        }
    };

    static final Caller AUTHOR = new Caller(null, SecretHash.of("the author's"));

    static PostView publish(Cast cast) {
        return cast.bean(PublishPost.class)
                .run(AUTHOR, new PostDraft("author", "author@example.com", cast.numbered("Post "), "Text", List.of()));
    }

    static void put(Cast cast, long id, State state) {
        switch (state) {
            case LIVE -> {}
            case LOCKED -> moderate(cast, id, ModeratePost.Action.LOCK);
            case HIDDEN -> moderate(cast, id, ModeratePost.Action.HIDE);
            case DELETED -> moderate(cast, id, ModeratePost.Action.DELETE);
        }
    }

    private static void moderate(Cast cast, long id, ModeratePost.Action action) {
        cast.bean(ModeratePost.class).run(Caller.OPERATOR, id, action, "for the play");
    }

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /post/{id}", Right.READ, POST),
                RouteRow.of("GET /post/pending", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /neighbours/{id}", Right.READ, POST),
                RouteRow.of("GET /post/new", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("POST /post/new", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("GET /post/{id}/edit", Right.EDIT_ANY_POST, POST),
                RouteRow.of("POST /post/{id}/edit", Right.EDIT_ANY_POST, POST),
                RouteRow.of("GET /post/{id}/delete", Right.DELETE_ANY_POST, POST),
                RouteRow.of("POST /post/{id}/delete", Right.DELETE_ANY_POST, POST),
                RouteRow.of("GET /api/posts", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/posts/{id}", Right.READ, POST),
                RouteRow.of("POST /api/posts", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("POST /api/posts:bulk", Right.PUBLISH_POST, Thing.NOTHING),
                RouteRow.of("PATCH /api/posts/{id}", Right.EDIT_ANY_POST, POST),
                RouteRow.of("DELETE /api/posts/{id}", Right.DELETE_ANY_POST, POST));
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
                        "email?",
                        "user#@example.com",
                        "title",
                        "title#",
                        "content",
                        "content#",
                        "tags?",
                        "tag#"),
                Write.of(
                        "POST /post/{id}/edit",
                        Sender.GUEST,
                        "title",
                        "title#",
                        "content",
                        "content#",
                        "tags?",
                        "tag#"),
                Write.of(
                        "POST /post/{id}/edit",
                        Sender.ADMIN,
                        "title",
                        "title#",
                        "content",
                        "content#",
                        "tags?",
                        "tag#",
                        "reason",
                        "because #"),
                Write.of("POST /post/{id}/delete", Sender.GUEST),
                Write.of("POST /post/{id}/delete", Sender.ADMIN, "reason", "because #"));
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of("/api/posts", PostRoutes::reported, "/post", scene -> scene.prop("/api/posts"));
    }

    /** So that it can be kept in spite of that. */
    private static String reported(Scene scene) {
        scene.prop("/api/users"); // Its author.
        String id = scene.made(
                "/api/posts", "{\"author\":\"guest#\",\"title\":\"t\",\"content\":\"c\",\"tags\":[\"old#\"]}");
        scene.member().post("/post/" + id + "/report", "text", "for the scene");
        return id;
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
