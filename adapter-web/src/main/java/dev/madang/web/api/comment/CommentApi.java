package dev.madang.web.api.comment;

import dev.madang.application.Precondition;
import dev.madang.application.comment.BrowseComments;
import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ReadComment;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.DeleteComment;
import dev.madang.application.commenting.EditComment;
import dev.madang.application.commenting.WriteComment;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.CommentPath;
import dev.madang.web.Choice;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.api.EntityTags;
import dev.madang.web.api.Json;
import dev.madang.web.api.Listing;
import dev.madang.web.api.Made;
import dev.madang.web.api.QueryParameters;
import dev.madang.web.api.QueryReason;
import dev.madang.web.cache.SharedResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = "application/json")
class CommentApi {

    private static final String OF_POST = "/api/posts" + Ids.PATTERN + "/comments";
    private static final String COMMENTS = "/api/comments";

    private final BrowseComments browseComments;
    private final ReadComment readComment;
    private final WriteComment writeComment;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final EntityTags entityTags;
    private final Callers callers;
    private final SecurityLog log;

    CommentApi(
            BrowseComments browseComments,
            ReadComment readComment,
            WriteComment writeComment,
            EditComment editComment,
            DeleteComment deleteComment,
            EntityTags entityTags,
            Callers callers,
            SecurityLog log) {
        this.browseComments = browseComments;
        this.readComment = readComment;
        this.writeComment = writeComment;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.entityTags = entityTags;
        this.callers = callers;
        this.log = log;
    }

    @SharedResponse
    @QueryParameters({"order", "from", "limit"})
    @GetMapping(OF_POST)
    List<ThreadEntry> browse(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Listing listing = new Listing(request, response);
        String order = listing.parameter("order");
        ThreadOrder wanted = order == null ? ThreadOrder.OLDEST : Choice.of("order", order, ThreadOrder.class);
        String from = listing.parameter("from");
        return listing.answer(
                browseComments.run(
                        Ids.inPath("post", id),
                        wanted,
                        from == null ? wanted.start() : CommentPath.parse("from", from),
                        listing.limit()),
                "from",
                "order",
                "limit");
    }

    @Access(Right.WRITE_COMMENT)
    @PostMapping(path = OF_POST, consumes = Json.CONSUMED)
    ResponseEntity<CommentView> write(
            @PathVariable String id,
            @RequestBody CommentBody body,
            HttpServletRequest request,
            HttpServletResponse response) {
        CommentView written = callers.orNewGuest(request, response, caller -> {
            CommentView made = writeComment.run(caller, Ids.inPath("post", id), body.parentId(), body.draft());
            log.commented(caller, made);
            return made;
        });
        return Made.answer(written, request);
    }

    @SharedResponse
    @GetMapping(COMMENTS + Ids.PATTERN)
    CommentView read(@PathVariable String id) {
        return readComment.run(Ids.inPath("comment", id));
    }

    /** @param reason of a change to somebody else's */
    record Change(@Nullable String content, @Nullable String reason) {

        CommentEdit edit(Precondition unchanged) {
            return new CommentEdit(content, Objects.requireNonNullElse(reason, ""), null, unchanged);
        }
    }

    @Access(Right.EDIT_OWN_COMMENT)
    @PatchMapping(
            path = COMMENTS + Ids.PATTERN,
            consumes = {Json.CONSUMED, Json.CHANGE})
    CommentView edit(Caller caller, @PathVariable String id, @RequestBody Change change, HttpServletRequest request) {
        long comment = Ids.inPath("comment", id);
        return entityTags.provided(
                request,
                () -> readComment.run(comment),
                unchanged -> editComment.run(caller, comment, change.edit(unchanged)));
    }

    @Access(Right.DELETE_OWN_COMMENT)
    @QueryParameters(QueryReason.NAME)
    @DeleteMapping(COMMENTS + Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long comment = Ids.inPath("comment", id);
        entityTags.ifMatch(
                request,
                () -> readComment.run(comment),
                CommentView::version,
                version -> deleteComment.run(caller, comment, QueryReason.of(request), version));
    }
}
