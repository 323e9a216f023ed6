package dev.madang.web.api.moderation;

import dev.madang.application.moderation.ModerateVersion;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.version.Versioned;
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

/** What is done to what posts and comments said before, to keep the peace. */
@RestController
@RequestMapping(produces = "application/json")
class VersionModerationApi {

    private static final String VERSION = Ids.PATTERN + "/versions" + Ids.VERSION_PATTERN + "/moderation";

    private final ModerateVersion moderateVersion;

    VersionModerationApi(ModerateVersion moderateVersion) {
        this.moderateVersion = moderateVersion;
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/api/posts" + VERSION, consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ofPost(Caller caller, @PathVariable String id, @PathVariable String version, @RequestBody ActionBody body) {
        moderate(caller, Ids.post(id), version, body);
    }

    @Access(Right.MODERATE_COMMENTS)
    @PostMapping(path = "/api/comments" + VERSION, consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ofComment(Caller caller, @PathVariable String id, @PathVariable String version, @RequestBody ActionBody body) {
        moderate(caller, Ids.comment(id), version, body);
    }

    private void moderate(Caller caller, Versioned of, String version, ActionBody body) {
        moderateVersion.run(
                caller,
                of,
                Ids.versionInPath(version),
                Choice.of("action", body.action(), ModerateVersion.Action.class),
                body.why());
    }
}
