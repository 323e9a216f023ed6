package dev.madang.web.html.moderation;

import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.BrowseWithheld;
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

    private final BrowseWithheld browseWithheld;
    private final BrowseModerationLog browseLog;
    private final Pages pages;

    ModerationController(BrowseWithheld browseWithheld, BrowseModerationLog browseLog, Pages pages) {
        this.browseWithheld = browseWithheld;
        this.browseLog = browseLog;
        this.pages = pages;
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation")
    View held(Caller caller, HttpServletRequest request) {
        return withheld(caller, true, request);
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/moderation/hidden")
    View hidden(Caller caller, HttpServletRequest request) {
        return withheld(caller, false, request);
    }

    private View withheld(Caller caller, boolean held, HttpServletRequest request) {
        return pages.show(new QueuePage(
                PageContext.of(request),
                held,
                browseWithheld.run(caller, held, Paging.id(request, "after", 0), Paging.LIMIT)));
    }

    @GetMapping("/log")
    View log(HttpServletRequest request) {
        return pages.show(new LogPage(
                PageContext.of(request), browseLog.run(Paging.id(request, "before", Long.MAX_VALUE), Paging.LIMIT)));
    }
}
