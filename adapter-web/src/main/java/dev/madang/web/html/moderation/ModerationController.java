package dev.madang.web.html.moderation;

import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.BrowseUnpublished;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What waits for a moderator, what was hidden, and the log of all that was done, which is for everybody. */
@Controller
class ModerationController {

    private final BrowseUnpublished browseUnpublished;
    private final BrowseModerationLog browseLog;
    private final Pages pages;

    ModerationController(BrowseUnpublished browseUnpublished, BrowseModerationLog browseLog, Pages pages) {
        this.browseUnpublished = browseUnpublished;
        this.browseLog = browseLog;
        this.pages = pages;
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation")
    View pending(Caller caller, HttpServletRequest request) {
        return unpublished(caller, true, request);
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation/hidden")
    View hidden(Caller caller, HttpServletRequest request) {
        return unpublished(caller, false, request);
    }

    private View unpublished(Caller caller, boolean pending, HttpServletRequest request) {
        return pages.show(new QueuePage(
                PageContext.of(request),
                pending,
                browseUnpublished.run(caller, pending, Paging.id(request, "after", 0), Paging.LIMIT)));
    }

    @GetMapping("/log")
    View log(HttpServletRequest request) {
        return pages.show(new LogPage(
                PageContext.of(request), browseLog.run(Paging.id(request, "before", Long.MAX_VALUE), Paging.LIMIT)));
    }
}
