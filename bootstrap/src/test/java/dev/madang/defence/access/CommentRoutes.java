package dev.madang.defence.access;

import dev.madang.application.comment.CommentView;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What people answer to posts. */
final class CommentRoutes implements Routes {

    static final Thing COMMENT = thing(false);

    /** With the post that it is under. */
    private static final Thing OF_POST = thing(true);

    private static Thing thing(boolean ofPost) {
        return new Thing() {
            @Override
            public Set<State> states() {
                return EnumSet.allOf(State.class);
            }

            @Override
            public String somebodys(Cast cast, String route, State state) {
                CommentView comment = write(cast);
                put(cast, comment.id(), state);
                return ofPost ? comment.postId() + "," + comment.id() : "" + comment.id();
            }
        };
    }

    /** Under a post of its own. */
    static CommentView write(Cast cast) {
        long post = PostRoutes.publish(cast).id();
        return cast.bean(WriteComment.class)
                .run(PostRoutes.AUTHOR, post, null, new CommentDraft("author", null, cast.numbered("Comment ")));
    }

    static void put(Cast cast, long id, Thing.State state) {
        switch (state) {
            case LIVE -> {}
            case LOCKED -> moderate(cast, id, ModerateComment.Action.LOCK);
            case HIDDEN -> moderate(cast, id, ModerateComment.Action.HIDE);
            case DELETED -> moderate(cast, id, ModerateComment.Action.DELETE);
        }
    }

    private static void moderate(Cast cast, long id, ModerateComment.Action action) {
        cast.bean(ModerateComment.class).run(Caller.OPERATOR, id, action, "for the play");
    }

    /** A post that takes comments. */
    private static final Thing POST = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.of(State.LIVE, State.HIDDEN, State.DELETED);
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            return PostRoutes.POST.somebodys(cast, route, state);
        }
    };

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /post/{id}/comment/new", Right.WRITE_COMMENT, POST),
                RouteRow.of("POST /post/{id}/comment/new", Right.WRITE_COMMENT, POST),
                RouteRow.of("GET /post/{id}/comment/{comment}", Right.READ, OF_POST),
                RouteRow.of("GET /comment/{id}/edit", Right.EDIT_ANY_COMMENT, COMMENT),
                RouteRow.of("POST /comment/{id}/edit", Right.EDIT_ANY_COMMENT, COMMENT),
                RouteRow.of("GET /comment/{id}/delete", Right.DELETE_ANY_COMMENT, COMMENT),
                RouteRow.of("POST /comment/{id}/delete", Right.DELETE_ANY_COMMENT, COMMENT),
                RouteRow.ofHidden("GET /comment/{id}/moderate", Right.MODERATE_COMMENTS, COMMENT),
                RouteRow.ofHidden("POST /comment/{id}/moderate", Right.MODERATE_COMMENTS, COMMENT),
                RouteRow.of("GET /comment/{id}/report", Right.REPORT_COMMENT, COMMENT),
                RouteRow.of("POST /comment/{id}/report", Right.REPORT_COMMENT, COMMENT),
                RouteRow.of("POST /api/comments/{id}/reports", Right.REPORT_COMMENT, COMMENT),
                RouteRow.ofHidden("GET /comment/{id}/undo", Right.MODERATE_COMMENTS, COMMENT),
                RouteRow.ofHidden("POST /comment/{id}/undo", Right.MODERATE_COMMENTS, COMMENT),
                RouteRow.ofHidden("POST /api/comments/{id}/undo", Right.MODERATE_COMMENTS, COMMENT),
                RouteRow.of("GET /moderation/comments", Right.MODERATE_COMMENTS, Thing.NOTHING),
                RouteRow.of("GET /moderation/comments/hidden", Right.MODERATE_COMMENTS, Thing.NOTHING),
                RouteRow.of("GET /api/posts/{id}/comments", Right.READ, PostRoutes.POST),
                RouteRow.of("POST /api/posts/{id}/comments", Right.WRITE_COMMENT, POST),
                RouteRow.of("GET /api/comments/{id}", Right.READ, COMMENT),
                RouteRow.of("PATCH /api/comments/{id}", Right.EDIT_ANY_COMMENT, COMMENT),
                RouteRow.of("DELETE /api/comments/{id}", Right.DELETE_ANY_COMMENT, COMMENT),
                RouteRow.ofHidden("POST /api/comments/{id}/moderation", Right.MODERATE_COMMENTS, COMMENT),
                RouteRow.of("GET /api/moderation/comments/pending", Right.MODERATE_COMMENTS, Thing.NOTHING),
                RouteRow.of("GET /api/moderation/comments/hidden", Right.MODERATE_COMMENTS, Thing.NOTHING),
                RouteRow.ofHidden("GET /api/moderation/comments/{id}", Right.MODERATE_COMMENTS, COMMENT));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of(
                        "POST /post/{id}/comment/new",
                        Sender.GUEST,
                        "username",
                        "user#",
                        "email?",
                        "user#@example.com",
                        "content",
                        "comment#",
                        "parent_id?",
                        "{/api/comments}"),
                Write.of(
                        "POST /api/posts/{id}/comments",
                        Sender.GUEST,
                        "author",
                        "\"guest#\"",
                        "email",
                        "\"user#@example.com\"",
                        "content",
                        "\"comment#\"",
                        "parent_id?",
                        "null"),
                Write.of("PATCH /api/comments/{id}", Sender.GUEST, "content", "\"c#\""),
                Write.of("PATCH /api/comments/{id}", Sender.ADMIN, "content", "\"c#\"", "reason", "\"because #\""),
                Write.of("DELETE /api/comments/{id}", Sender.GUEST),
                Write.of("DELETE /api/comments/{id}?reason=because", Sender.ADMIN),
                Write.of(
                                "POST /api/comments/{id}/moderation",
                                Sender.ADMIN,
                                "action",
                                "\"hide\"",
                                "reason",
                                "\"because #\"")
                        .taking(ModerateComment.Action.class),
                Write.of(
                        "POST /api/comments/{id}/undo",
                        Sender.ADMIN,
                        "extent",
                        "\"guest\"",
                        "from",
                        "\"2026-01-01T00:00:00Z\"",
                        "to",
                        "\"2100-01-01T00:00:00Z\"",
                        "reason",
                        "\"because #\""),
                Write.of(
                        "POST /comment/{id}/undo",
                        Sender.ADMIN,
                        "extent",
                        "guest",
                        "span",
                        "day",
                        "reason",
                        "because #"),
                Write.of("POST /api/comments/{id}/reports", Sender.GUEST, "text", "\"because #\""),
                Write.of("POST /comment/{id}/report", Sender.GUEST, "text", "because #"),
                Write.of("POST /comment/{id}/edit", Sender.GUEST, "content", "comment#"),
                Write.of("POST /comment/{id}/edit", Sender.ADMIN, "content", "comment#", "reason", "because #"),
                Write.of("POST /comment/{id}/delete", Sender.GUEST),
                Write.of("POST /comment/{id}/delete", Sender.ADMIN, "reason", "because #"),
                Write.of("POST /comment/{id}/moderate", Sender.ADMIN, "action", "lock", "reason", "because #")
                        .taking(ModerateComment.Action.class));
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of("/api/comments", CommentRoutes::reported, "/comment", CommentRoutes::reported);
    }

    /** So that it can be kept in spite of that. */
    private static String reported(Scene scene) {
        String post = scene.prop("/api/posts");
        String id = scene.made("/api/posts/" + post + "/comments", "{\"author\":\"guest#\",\"content\":\"comment #\"}");
        scene.member().post("/comment/" + id + "/report", "text", "for the scene");
        return id;
    }
}
