package dev.madang.web.api.moderation;

import dev.madang.application.comment.CommentView;
import dev.madang.application.moderation.BrowseUnpublishedComments;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ReadAnyComment;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to comments to keep the peace. */
@RestController
@RequestMapping(produces = "application/json")
class CommentModerationApi {

    private final ModerateComment moderateComment;
    private final BrowseUnpublishedComments browseUnpublished;
    private final ReadAnyComment readAnyComment;
    private final UndoContributions undoContributions;

    CommentModerationApi(
            ModerateComment moderateComment,
            BrowseUnpublishedComments browseUnpublished,
            ReadAnyComment readAnyComment,
            UndoContributions undoContributions) {
        this.moderateComment = moderateComment;
        this.browseUnpublished = browseUnpublished;
        this.readAnyComment = readAnyComment;
        this.undoContributions = undoContributions;
    }

    @Access(Right.MODERATE_COMMENTS)
    @PostMapping(path = "/api/comments" + Ids.PATTERN + "/moderation", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moderate(Caller caller, @PathVariable String id, @RequestBody ActionBody body) {
        moderateComment.run(
                caller,
                Ids.inPath("comment", id),
                Choice.of("action", body.action(), ModerateComment.Action.class),
                body.why());
    }

    @Access(Right.MODERATE_COMMENTS)
    @PostMapping(path = "/api/comments" + Ids.PATTERN + "/undo", consumes = Json.CONSUMED)
    Undone undo(Caller caller, @PathVariable String id, @RequestBody Undo undo) {
        return undo.run(undoContributions, caller, UndoStart.comment(Ids.inPath("comment", id)));
    }

    @Access(Right.MODERATE_COMMENTS)
    @QueryParameters({"after", "limit"})
    @GetMapping("/api/moderation/comments/pending")
    List<CommentView> pending(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return unpublished(caller, true, new Listing(request, response));
    }

    @Access(Right.MODERATE_COMMENTS)
    @QueryParameters({"after", "limit"})
    @GetMapping("/api/moderation/comments/hidden")
    List<CommentView> hidden(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return unpublished(caller, false, new Listing(request, response));
    }

    private List<CommentView> unpublished(Caller caller, boolean pending, Listing listing) {
        return listing.answer(
                browseUnpublished.run(caller, pending, listing.after(), listing.limit()), "after", "limit");
    }

    @Access(Right.MODERATE_COMMENTS)
    @GetMapping("/api/moderation/comments" + Ids.PATTERN)
    CommentView read(Caller caller, @PathVariable String id) {
        return readAnyComment.run(caller, Ids.inPath("comment", id));
    }
}
