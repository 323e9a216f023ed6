package dev.madang.defence.access;

import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** How the peace is kept: what moderators do, and what everybody can read of it. */
final class ModerationRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /log", Right.READ, Thing.NOTHING),
                RouteRow.ofHidden("GET /post/{id}/moderate", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.ofHidden("POST /post/{id}/moderate", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.ofHidden("GET /post/{id}/undo", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.ofHidden("POST /post/{id}/undo", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.of("GET /moderation", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("POST /moderation", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("GET /moderation/hidden", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("POST /moderation/hidden", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("POST /api/moderation/posts", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("GET /users/{id}/moderate", Right.MODERATE_MEMBERS, UserRoutes.MEMBER),
                RouteRow.of("POST /users/{id}/moderate", Right.MODERATE_MEMBERS, UserRoutes.MEMBER),
                RouteRow.ofHidden("POST /api/posts/{id}/moderation", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.ofHidden("POST /api/posts/{id}/undo", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.of("GET /api/moderation/log", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/moderation/pending", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.of("GET /api/moderation/hidden", Right.MODERATE_POSTS, Thing.NOTHING),
                RouteRow.ofHidden("GET /api/moderation/posts/{id}", Right.MODERATE_POSTS, PostRoutes.POST),
                RouteRow.of("POST /api/users/{id}/moderation", Right.MODERATE_MEMBERS, UserRoutes.MEMBER));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of(
                                "POST /api/posts/{id}/moderation",
                                Sender.ADMIN,
                                "action",
                                "\"hide\"",
                                "reason",
                                "\"because #\"")
                        .taking(ModeratePost.Action.class),
                Write.of(
                        "POST /api/posts/{id}/undo",
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
                                "POST /api/users/{id}/moderation",
                                Sender.ADMIN,
                                "action",
                                "\"suspend\"",
                                "reason",
                                "\"because #\"",
                                "days",
                                "3")
                        .taking(ModerateMember.Action.class),
                Write.of(
                                "POST /api/moderation/posts",
                                Sender.ADMIN,
                                "ids",
                                "[{/api/posts}]",
                                "action",
                                "\"lock\"",
                                "reason",
                                "\"because #\"")
                        .taking(ModeratePost.Action.class),
                Write.of(
                                "POST /moderation",
                                Sender.ADMIN,
                                "ids",
                                "{/api/posts}",
                                "action",
                                "lock",
                                "reason",
                                "because #")
                        .taking(ModeratePost.Action.class),
                Write.of(
                                "POST /moderation/hidden",
                                Sender.ADMIN,
                                "ids",
                                "{/api/posts}",
                                "action",
                                "lock",
                                "reason",
                                "because #")
                        .taking(ModeratePost.Action.class),
                Write.of("POST /post/{id}/moderate", Sender.ADMIN, "action", "lock", "reason", "because #")
                        .taking(ModeratePost.Action.class),
                Write.of("POST /post/{id}/undo", Sender.ADMIN, "extent", "guest", "span", "day", "reason", "because #"),
                Write.of(
                                "POST /users/{id}/moderate",
                                Sender.ADMIN,
                                "action",
                                "suspend",
                                "days",
                                "3",
                                "reason",
                                "because #")
                        .taking(ModerateMember.Action.class));
    }
}
