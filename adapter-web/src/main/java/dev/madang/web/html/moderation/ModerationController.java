package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.BrowseUnpublished;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.application.moderation.ModeratePosts;
import dev.madang.application.post.PostView;
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
import dev.madang.web.html.Paging;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What waits for a moderator, what was hidden, and the log of all that was done, which is for everybody. */
@Controller
class ModerationController {

    private final BrowseUnpublished browseUnpublished;
    private final BrowseModerationLog browseLog;
    private final ModeratePosts moderatePosts;
    private final Pages pages;

    ModerationController(
            BrowseUnpublished browseUnpublished,
            BrowseModerationLog browseLog,
            ModeratePosts moderatePosts,
            Pages pages) {
        this.browseUnpublished = browseUnpublished;
        this.browseLog = browseLog;
        this.moderatePosts = moderatePosts;
        this.pages = pages;
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation")
    View pending(Caller caller, HttpServletRequest request) {
        return unpublished(caller, true, request, null);
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping("/moderation")
    View moderatePending(Caller caller, HttpServletRequest request) {
        return moderate(caller, true, request);
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation/hidden")
    View hidden(Caller caller, HttpServletRequest request) {
        return unpublished(caller, false, request, null);
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping("/moderation/hidden")
    View moderateHidden(Caller caller, HttpServletRequest request) {
        return moderate(caller, false, request);
    }

    private View moderate(Caller caller, boolean pending, HttpServletRequest request) {
        return Form.carriedOut(
                request,
                () -> {
                    Action action = Choices.in(request, "action", Action.class);
                    moderatePosts.run(caller, ids(request), action, FormData.in(request, "reason"));
                    return Redirect.to(QueuePage.path(pending), Done.APPLIED);
                },
                refusal -> unpublished(caller, pending, request, refusal));
    }

    private static List<Long> ids(HttpServletRequest request) {
        return FormData.all(request, "ids").stream()
                .map(id -> Ids.parse(id).orElseThrow(() -> Refusal.invalid("ids", "malformed")))
                .toList();
    }

    private static List<Action> offered(boolean pending) {
        return pending ? List.of(Action.RESTORE, Action.HIDE, Action.DELETE) : List.of(Action.RESTORE, Action.DELETE);
    }

    private View unpublished(Caller caller, boolean pending, HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        long after = Paging.id(request, "after", 0);
        Page<PostView, Long> posts = browseUnpublished.run(caller, pending, after, Paging.LIMIT);
        return pages.show(new QueuePage(
                context,
                pending,
                posts,
                QueuePage.path(pending) + "?after=" + after,
                FormData.in(request, "all").isEmpty() ? Set.copyOf(FormData.all(request, "ids")) : QueuePage.all(posts),
                SimpleForm.Choice.of(context, "action", "action.", FormData.in(request, "action"), offered(pending)),
                SimpleForm.Field.reason(context, request),
                refusal));
    }

    @GetMapping("/log")
    View log(HttpServletRequest request) {
        return pages.show(new LogPage(
                PageContext.of(request), browseLog.run(Paging.id(request, "before", Long.MAX_VALUE), Paging.LIMIT)));
    }
}
