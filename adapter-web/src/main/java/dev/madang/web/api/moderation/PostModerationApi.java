package dev.madang.web.api.moderation;

import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.api.Choice;
import dev.madang.web.api.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to posts to keep the peace. */
@RestController
@RequestMapping(path = "/api/posts" + Ids.PATTERN, produces = "application/json")
class PostModerationApi {

    private final ModeratePost moderatePost;
    private final ModerateVersion moderateVersion;
    private final UndoContributions undoContributions;

    PostModerationApi(ModeratePost moderatePost, ModerateVersion moderateVersion, UndoContributions undoContributions) {
        this.moderatePost = moderatePost;
        this.moderateVersion = moderateVersion;
        this.undoContributions = undoContributions;
    }

    record ActionBody(@Nullable String action, @Nullable String reason) {}

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/moderation", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moderate(Caller caller, @PathVariable String id, @RequestBody ActionBody body) {
        moderatePost.run(
                caller,
                Ids.inPath("post", id),
                Choice.of("action", body.action(), ModeratePost.Action.class),
                Objects.requireNonNullElse(body.reason(), ""));
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/versions" + Ids.VERSION_PATTERN + "/moderation", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moderate(Caller caller, @PathVariable String id, @PathVariable String version, @RequestBody ActionBody body) {
        moderateVersion.run(
                caller,
                Ids.inPath("post", id),
                Ids.versionInPath(version),
                Choice.of("action", body.action(), ModerateVersion.Action.class),
                Objects.requireNonNullElse(body.reason(), ""));
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/undo", consumes = Json.CONSUMED)
    Undone undo(Caller caller, @PathVariable String id, @RequestBody Undo undo) {
        return undo.run(undoContributions, caller, UndoStart.post(Ids.inPath("post", id)));
    }
}
