package dev.madang.web.api.moderation;

import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.moderation.UndoPosts;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.api.Choice;
import dev.madang.web.api.Json;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** What every store can compare. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final ModeratePost moderatePost;
    private final ModerateVersion moderateVersion;
    private final UndoPosts undoPosts;

    PostModerationApi(ModeratePost moderatePost, ModerateVersion moderateVersion, UndoPosts undoPosts) {
        this.moderatePost = moderatePost;
        this.moderateVersion = moderateVersion;
        this.undoPosts = undoPosts;
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

    record Undo(
            @Nullable String extent,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    record Undone(long hidden) {}

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/undo", consumes = Json.CONSUMED)
    Undone undo(Caller caller, @PathVariable String id, @RequestBody Undo undo) {
        Faults faults = new Faults();
        var extent = faults.check("extent", () -> Choice.of("extent", undo.extent(), UndoPosts.Extent.class));
        var from = faults.check("from", () -> time("from", undo.from()));
        var to = faults.check("to", () -> time("to", undo.to()));
        faults.refuse();
        return new Undone(undoPosts.run(
                caller,
                Ids.inPath("post", id),
                extent.orElseThrow(),
                from.orElseThrow(),
                to.orElseThrow(),
                Objects.requireNonNullElse(undo.reason(), "")));
    }

    private static Instant time(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid(field, "required");
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
                throw Refusal.invalid(field, "malformed");
            }
            return time;
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "malformed");
        }
    }
}
