package dev.madang.web.html.moderation;

import dev.madang.application.moderation.CountPostsToUndo;
import dev.madang.application.moderation.ReadAnyPost;
import dev.madang.application.moderation.UndoPosts;
import dev.madang.application.moderation.UndoPosts.Extent;
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
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
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

/** The form that hides many posts at once. */
@Controller
class UndoController {

    private final ReadAnyPost readAnyPost;
    private final CountPostsToUndo countPostsToUndo;
    private final UndoPosts undoPosts;
    private final Pages pages;
    private final Clock clock;

    UndoController(
            ReadAnyPost readAnyPost, CountPostsToUndo countPostsToUndo, UndoPosts undoPosts, Pages pages, Clock clock) {
        this.readAnyPost = readAnyPost;
        this.countPostsToUndo = countPostsToUndo;
        this.undoPosts = undoPosts;
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

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/post" + Ids.PATTERN + "/undo")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return Form.carriedOut(
                request,
                () -> show(caller, post, request, count(caller, post, request), null),
                refusal -> show(caller, post, request, null, refusal));
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping("/post" + Ids.PATTERN + "/undo")
    View undo(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return Form.carriedOut(
                request,
                () -> {
                    Wanted wanted = Wanted.in(request);
                    Instant now = clock.instant();
                    undoPosts.run(caller, post, wanted.extent, wanted.since(now), now, FormData.in(request, "reason"));
                    return Redirect.to("/moderation/hidden", Done.APPLIED);
                },
                refusal -> show(caller, post, request, null, refusal));
    }

    private @Nullable Integer count(Caller caller, long post, HttpServletRequest request) {
        if (FormData.in(request, "count").isEmpty()) {
            return null;
        }
        Wanted wanted = Wanted.in(request);
        Instant now = clock.instant();
        return countPostsToUndo.run(caller, post, wanted.extent, wanted.since(now), now);
    }

    private View show(
            Caller caller, long id, HttpServletRequest request, @Nullable Integer count, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        PostView post = readAnyPost.run(caller, id);
        return pages.show(new UndoPage(
                context,
                post,
                List.of(
                        SimpleForm.Choice.of(
                                context, "extent", "extent.", FormData.in(request, "extent"), offered(post)),
                        SimpleForm.Choice.of(
                                context, "span", "span.", FormData.in(request, "span"), Arrays.asList(Span.values()))),
                SimpleForm.Field.reason(context, request),
                count,
                refusal));
    }

    private static List<Extent> offered(PostView post) {
        return post.author().guestTag() == null
                ? List.of(Extent.ADDRESS, Extent.ALL_GUESTS)
                : Arrays.asList(Extent.values());
    }
}
