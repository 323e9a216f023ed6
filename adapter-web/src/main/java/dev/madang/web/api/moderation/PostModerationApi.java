package dev.madang.web.api.moderation;

import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Choice;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.api.Json;
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
    private final UndoContributions undoContributions;

    PostModerationApi(ModeratePost moderatePost, UndoContributions undoContributions) {
        this.moderatePost = moderatePost;
        this.undoContributions = undoContributions;
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/moderation", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moderate(Caller caller, @PathVariable String id, @RequestBody ActionBody body) {
        moderatePost.run(
                caller,
                Ids.inPath("post", id),
                Choice.of("action", body.action(), ModeratePost.Action.class),
                body.why());
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/undo", consumes = Json.CONSUMED)
    Undone undo(Caller caller, @PathVariable String id, @RequestBody Undo undo) {
        return undo.run(undoContributions, caller, UndoStart.post(Ids.inPath("post", id)));
    }
}
