package dev.madang.web.html.notification;

import dev.madang.application.notification.BrowseNotifications;
import dev.madang.application.notification.MarkAllRead;
import dev.madang.application.notification.MarkRead;
import dev.madang.application.notification.NotificationCursor;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Paging;
import dev.madang.web.html.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What a member is told. */
@Controller
class NotificationController {

    private static final String PAGE = "/notifications";

    private final BrowseNotifications browseNotifications;
    private final MarkRead markRead;
    private final MarkAllRead markAllRead;
    private final Pages pages;

    NotificationController(
            BrowseNotifications browseNotifications, MarkRead markRead, MarkAllRead markAllRead, Pages pages) {
        this.browseNotifications = browseNotifications;
        this.markRead = markRead;
        this.markAllRead = markAllRead;
        this.pages = pages;
    }

    @Access(Right.BE_NOTIFIED)
    @GetMapping(PAGE)
    View notifications(Caller caller, HttpServletRequest request) {
        return pages.show(new NotificationsPage(
                PageContext.of(request), browseNotifications.run(caller, cursor(request), Paging.LIMIT)));
    }

    private static NotificationCursor cursor(HttpServletRequest request) {
        String before = FormData.in(request, "before");
        return before.isEmpty() ? NotificationCursor.START : NotificationCursor.parse("before", before);
    }

    @Access(Right.BE_NOTIFIED)
    @PostMapping(PAGE + Ids.PATTERN + "/read")
    View read(Caller caller, @PathVariable String id) {
        markRead.run(caller, Ids.inPath("notification", id));
        return Redirect.to(PAGE);
    }

    @Access(Right.BE_NOTIFIED)
    @PostMapping(PAGE + Ids.PATTERN + "/read-until")
    View readUntil(Caller caller, @PathVariable String id) {
        markAllRead.run(caller, Ids.inPath("notification", id));
        return Redirect.to(PAGE);
    }
}
