package dev.madang.web.html.moderation;

import dev.madang.application.comment.CommentView;
import dev.madang.application.moderation.CountToUndo;
import dev.madang.application.moderation.ReadAnyComment;
import dev.madang.application.moderation.ReadAnyPost;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoContributions.Extent;
import dev.madang.application.moderation.UndoStart;
import dev.madang.application.post.PostView;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.post.Excerpts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The form that hides many posts and comments at once. */
@Controller
class UndoController {

    private final ReadAnyPost readAnyPost;
    private final ReadAnyComment readAnyComment;
    private final CountToUndo countToUndo;
    private final UndoContributions undoContributions;
    private final Excerpts excerpts;
    private final Pages pages;
    private final Clock clock;

    UndoController(
            ReadAnyPost readAnyPost,
            ReadAnyComment readAnyComment,
            CountToUndo countToUndo,
            UndoContributions undoContributions,
            Excerpts excerpts,
            Pages pages,
            Clock clock) {
        this.readAnyPost = readAnyPost;
        this.readAnyComment = readAnyComment;
        this.countToUndo = countToUndo;
        this.undoContributions = undoContributions;
        this.excerpts = excerpts;
        this.pages = pages;
        this.clock = clock;
    }

    /** Back from now. */
    private enum Span {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }
    }

    private record Wanted(Extent extent, Span span) {

        static Wanted in(HttpServletRequest request) {
            Faults faults = new Faults();
            var extent = faults.within("", () -> Choices.in(request, "extent", Extent.class));
            var span = faults.within("", () -> Choices.in(request, "span", Span.class));
            faults.refuse();
            return new Wanted(extent.orElseThrow(), span.orElseThrow());
        }

        Instant since(Instant now) {
            return now.minus(span.length);
        }
    }

    /** @param written what it is seen from, as its page tells it */
    private record Start(UndoStart from, String path, String written, boolean traced) {}

    private Start post(Caller caller, String id) {
        PostView post = readAnyPost.run(caller, Ids.inPath("post", id));
        return new Start(
                UndoStart.post(post.id()),
                Links.post(post.id()),
                post.title(),
                post.author().guestTag() != null);
    }

    private Start comment(Caller caller, String id) {
        CommentView comment = readAnyComment.run(caller, Ids.inPath("comment", id));
        return new Start(
                UndoStart.comment(comment.id()),
                Links.comment(comment.id()),
                excerpts.line(comment.content()),
                comment.author().guestTag() != null);
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/post" + Ids.PATTERN + "/undo")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return form(caller, post(caller, id), request);
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping("/post" + Ids.PATTERN + "/undo")
    View undo(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return undo(caller, post(caller, id), request, "/moderation/hidden");
    }

    @Access(Right.MODERATE_COMMENTS)
    @GetMapping("/comment" + Ids.PATTERN + "/undo")
    View commentForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return form(caller, comment(caller, id), request);
    }

    @Access(Right.MODERATE_COMMENTS)
    @PostMapping("/comment" + Ids.PATTERN + "/undo")
    View undoFromComment(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return undo(caller, comment(caller, id), request, "/moderation/comments/hidden");
    }

    private View form(Caller caller, Start start, HttpServletRequest request) {
        return Form.carriedOut(
                request,
                () -> show(start, request, count(caller, start, request), null),
                refusal -> show(start, request, null, refusal));
    }

    private View undo(Caller caller, Start start, HttpServletRequest request, String after) {
        return Form.carriedOut(
                request,
                () -> {
                    Wanted wanted = Wanted.in(request);
                    Instant now = clock.instant();
                    undoContributions.run(
                            caller, start.from, wanted.extent, wanted.since(now), now, FormData.in(request, "reason"));
                    return Redirect.to(after, Done.APPLIED);
                },
                refusal -> show(start, request, null, refusal));
    }

    private @Nullable Integer count(Caller caller, Start start, HttpServletRequest request) {
        if (FormData.in(request, "count").isEmpty()) {
            return null;
        }
        Wanted wanted = Wanted.in(request);
        Instant now = clock.instant();
        return countToUndo.run(caller, start.from, wanted.extent, wanted.since(now), now);
    }

    private View show(Start start, HttpServletRequest request, @Nullable Integer count, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(new UndoPage(
                context,
                start.written,
                start.path + "/undo",
                List.of(
                        SimpleForm.Choice.of(
                                context, "extent", "extent.", FormData.in(request, "extent"), offered(start)),
                        SimpleForm.Choice.of(
                                context, "span", "span.", FormData.in(request, "span"), Arrays.asList(Span.values()))),
                SimpleForm.Field.reason(context, request),
                count,
                refusal));
    }

    private static List<Extent> offered(Start start) {
        return start.traced ? Arrays.asList(Extent.values()) : List.of(Extent.ADDRESS, Extent.ALL_GUESTS);
    }
}
