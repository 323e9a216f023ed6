package dev.madang.defence.access;

import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostEdit;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What posts were before they were edited. */
final class VersionRoutes implements Routes {

    private static final Thing VERSION = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.allOf(State.class);
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            PostView post = PostRoutes.publish(cast);
            cast.bean(EditPost.class).run(PostRoutes.AUTHOR, post.id(), new PostEdit("Other", null, null, ""));
            PostRoutes.put(cast, post.id(), state);
            return post.id() + "," + post.version();
        }
    };

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /post/{id}/history", Right.READ, PostRoutes.POST),
                RouteRow.of("GET /post/{id}/history/{version}", Right.READ, VERSION),
                RouteRow.of("GET /post/{id}/history/{version}/moderate", Right.MODERATE_POSTS, VERSION),
                RouteRow.ofHidden("POST /post/{id}/history/{version}/moderate", Right.MODERATE_POSTS, VERSION),
                RouteRow.of("GET /api/posts/{id}/versions", Right.READ, PostRoutes.POST),
                RouteRow.of("GET /api/posts/{id}/versions/{version}", Right.READ, VERSION),
                RouteRow.ofHidden("POST /api/posts/{id}/versions/{version}/moderation", Right.MODERATE_POSTS, VERSION));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of(
                                "POST /post/{id}/history/{version}/moderate",
                                Sender.ADMIN,
                                "action",
                                "hide",
                                "reason",
                                "because #")
                        .taking(ModerateVersion.Action.class),
                Write.of(
                                "POST /api/posts/{id}/versions/{version}/moderation",
                                Sender.ADMIN,
                                "action",
                                "\"hide\"",
                                "reason",
                                "\"because #\"")
                        .taking(ModerateVersion.Action.class));
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of(
                "/post/{id}/history/{version}/moderate", scene -> edited(scene, "by form"),
                "/api/posts/{id}/versions/{version}/moderation", scene -> edited(scene, "by program"));
    }

    private static String edited(Scene scene, String title) {
        scene.prop("/api/users"); // Its author.
        String id = scene.made(
                "/api/posts", "{\"author\":\"guest#\",\"title\":\"" + title + "\",\"content\":\"c\",\"tags\":[]}");
        scene.guest().send("PATCH", "/api/posts/" + id, "{\"title\":\"edited " + title + "\"}");
        return id + ",1";
    }
}
