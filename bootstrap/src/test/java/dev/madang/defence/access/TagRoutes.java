package dev.madang.defence.access;

import dev.madang.application.tag.CreateTag;
import dev.madang.application.tag.TagView;
import dev.madang.defence.access.Thing.State;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tags. */
final class TagRoutes implements Routes {

    static final Thing TAG = (cast, route, state) -> {
        if (state == State.DELETED) {
            return "999999";
        }
        TagView tag = cast.bean(CreateTag.class).run(Caller.ANONYMOUS, cast.numbered("tag "));
        return route.contains("{name}") ? tag.name().replace(" ", "%20") : "" + tag.id();
    };

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /tag/{name}", Right.READ, TAG),
                RouteRow.of("GET /tag", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /tags", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/tags", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/tags/{id}", Right.READ, TAG),
                RouteRow.of("POST /api/tags", Right.CREATE_TAG, Thing.NOTHING),
                RouteRow.of("GET /tags/{id}/rename", Right.CHANGE_TAGS, TAG),
                RouteRow.of("POST /tags/{id}/rename", Right.CHANGE_TAGS, TAG),
                RouteRow.of("GET /tags/{id}/merge", Right.CHANGE_TAGS, TAG),
                RouteRow.of("POST /tags/{id}/merge", Right.CHANGE_TAGS, TAG),
                RouteRow.of("GET /tags/{id}/delete", Right.CHANGE_TAGS, TAG),
                RouteRow.of("POST /tags/{id}/delete", Right.CHANGE_TAGS, TAG),
                RouteRow.of("POST /api/tags/{id}/merge", Right.CHANGE_TAGS, TAG),
                RouteRow.of("PATCH /api/tags/{id}", Right.CHANGE_TAGS, TAG),
                RouteRow.of("DELETE /api/tags/{id}", Right.CHANGE_TAGS, TAG));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /api/tags", Sender.GUEST, "name", "\"name#\""),
                Write.of("PATCH /api/tags/{id}", Sender.ADMIN, "name", "\"name#\"", "reason", "\"because #\""),
                Write.of("POST /api/tags/{id}/merge", Sender.ADMIN, "into", "\"guest#\"", "reason", "\"because #\""),
                Write.of("POST /tags/{id}/rename", Sender.ADMIN, "name", "name#", "reason", "because #"),
                Write.of("POST /tags/{id}/merge", Sender.ADMIN, "into", "guest#", "reason", "because #"),
                Write.of("POST /tags/{id}/delete", Sender.ADMIN, "reason", "because #"),
                Write.of("DELETE /api/tags/{id}?reason=because", Sender.ADMIN));
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of("/api/tags", TagRoutes::besideAnother, "/tags", scene -> scene.prop("/api/tags"));
    }

    private static String besideAnother(Scene scene) {
        scene.made("/api/tags", "{\"name\":\"guest#\"}");
        return scene.made("/api/tags", "{\"name\":\"unused#\"}");
    }
}
