package dev.madang.defence.access;

import dev.madang.application.comment.CommentView;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.EditComment;
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
import java.util.stream.Stream;

/** What posts and comments were before they were edited. */
final class VersionRoutes implements Routes {

    private static final Thing OF_POST = new Thing() {
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

    private static final Thing OF_COMMENT = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.allOf(State.class);
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            CommentView comment = CommentRoutes.write(cast);
            cast.bean(EditComment.class).run(PostRoutes.AUTHOR, comment.id(), new CommentEdit("Other", "", null));
            CommentRoutes.put(cast, comment.id(), state);
            return comment.id() + "," + comment.version();
        }
    };

    @Override
    public List<RouteRow> rows() {
        return Stream.concat(
                        rows("/post", "/api/posts", Right.MODERATE_POSTS, PostRoutes.POST, OF_POST),
                        rows("/comment", "/api/comments", Right.MODERATE_COMMENTS, CommentRoutes.COMMENT, OF_COMMENT))
                .toList();
    }

    private static Stream<RouteRow> rows(String page, String api, Right toModerate, Thing whole, Thing version) {
        String history = page + "/{id}/history";
        String versions = api + "/{id}/versions";
        return Stream.of(
                RouteRow.ofHidden("GET " + history, Right.READ, whole, toModerate),
                RouteRow.ofHidden("GET " + history + "/{version}", Right.READ, version, toModerate),
                RouteRow.ofHidden("GET " + history + "/{version}/moderate", toModerate, version),
                RouteRow.ofHidden("POST " + history + "/{version}/moderate", toModerate, version),
                RouteRow.ofHidden("GET " + versions, Right.READ, whole, toModerate),
                RouteRow.ofHidden("GET " + versions + "/{version}", Right.READ, version, toModerate),
                RouteRow.ofHidden("POST " + versions + "/{version}/moderation", toModerate, version));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                byForm("/post/{id}/history/{version}/moderate"),
                byForm("/comment/{id}/history/{version}/moderate"),
                byProgram("/api/posts/{id}/versions/{version}/moderation"),
                byProgram("/api/comments/{id}/versions/{version}/moderation"));
    }

    private static Write byForm(String path) {
        return Write.of("POST " + path, Sender.ADMIN, "action", "hide", "reason", "because #")
                .taking(ModerateVersion.Action.class);
    }

    private static Write byProgram(String path) {
        return Write.of("POST " + path, Sender.ADMIN, "action", "\"hide\"", "reason", "\"because #\"")
                .taking(ModerateVersion.Action.class);
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of(
                "/post/{id}/history/{version}/moderate",
                scene -> editedPost(scene, "by form"),
                "/api/posts/{id}/versions/{version}/moderation",
                scene -> editedPost(scene, "by program"),
                "/comment/{id}/history/{version}/moderate",
                VersionRoutes::editedComment,
                "/api/comments/{id}/versions/{version}/moderation",
                VersionRoutes::editedComment);
    }

    private static String editedPost(Scene scene, String title) {
        scene.prop("/api/users"); // Its author.
        String id = scene.made(
                "/api/posts", "{\"author\":\"guest#\",\"title\":\"" + title + "\",\"content\":\"c\",\"tags\":[]}");
        scene.guest().send("PATCH", "/api/posts/" + id, "{\"title\":\"edited " + title + "\"}");
        return id + ",1";
    }

    private static String editedComment(Scene scene) {
        String id = scene.made(
                "/api/posts/" + scene.prop("/api/posts") + "/comments",
                "{\"author\":\"guest#\",\"content\":\"comment #\"}");
        scene.guest().send("PATCH", "/api/comments/" + id, "{\"content\":\"edited " + id + "\"}");
        return id + ",1";
    }
}
