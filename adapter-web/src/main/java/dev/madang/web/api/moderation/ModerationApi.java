package dev.madang.web.api.moderation;

import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.BrowseUnpublished;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.application.moderation.ModeratePosts;
import dev.madang.application.moderation.ReadAnyPost;
import dev.madang.application.post.PostView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Choice;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.api.Json;
import dev.madang.web.api.Listing;
import dev.madang.web.api.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moderators and admins have done, and what waits for them. */
@RestController
@RequestMapping(path = "/api/moderation", produces = "application/json")
class ModerationApi {

    private final BrowseModerationLog browseLog;
    private final BrowseUnpublished browseUnpublished;
    private final ReadAnyPost readAnyPost;
    private final ModeratePosts moderatePosts;

    ModerationApi(
            BrowseModerationLog browseLog,
            BrowseUnpublished browseUnpublished,
            ReadAnyPost readAnyPost,
            ModeratePosts moderatePosts) {
        this.browseLog = browseLog;
        this.browseUnpublished = browseUnpublished;
        this.readAnyPost = readAnyPost;
        this.moderatePosts = moderatePosts;
    }

    @QueryParameters({"before", "limit"})
    @GetMapping("/log")
    List<EntryView> log(HttpServletRequest request, HttpServletResponse response) {
        Listing listing = new Listing(request, response);
        return listing.answer(browseLog.run(listing.id("before", Long.MAX_VALUE), listing.limit()), "before", "limit");
    }

    @Access(Right.MODERATE_POSTS)
    @QueryParameters({"after", "limit"})
    @GetMapping("/pending")
    List<PostView> pending(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return unpublished(caller, true, new Listing(request, response));
    }

    @Access(Right.MODERATE_POSTS)
    @QueryParameters({"after", "limit"})
    @GetMapping("/hidden")
    List<PostView> hidden(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return unpublished(caller, false, new Listing(request, response));
    }

    private List<PostView> unpublished(Caller caller, boolean pending, Listing listing) {
        return listing.answer(
                browseUnpublished.run(caller, pending, listing.after(), listing.limit()), "after", "limit");
    }

    record Measure(
            @Nullable List<@Nullable Long> ids,
            @Nullable String action,
            @Nullable String reason) {}

    @Access(Right.MODERATE_POSTS)
    @PostMapping(path = "/posts", consumes = Json.CONSUMED)
    ModeratePosts.Moderated moderate(Caller caller, @RequestBody Measure measure) {
        List<@Nullable Long> given = Objects.requireNonNullElse(measure.ids(), List.of());
        List<Long> ids = given.stream().flatMap(Stream::ofNullable).toList();
        return moderatePosts.run(
                caller,
                ids,
                Choice.of("action", measure.action(), Action.class),
                Objects.requireNonNullElse(measure.reason(), ""));
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/posts" + Ids.PATTERN)
    PostView read(Caller caller, @PathVariable String id) {
        return readAnyPost.run(caller, Ids.inPath("post", id));
    }
}
