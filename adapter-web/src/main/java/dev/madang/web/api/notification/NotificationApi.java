package dev.madang.web.api.notification;

import dev.madang.application.notification.BrowseNotifications;
import dev.madang.application.notification.MarkAllRead;
import dev.madang.application.notification.MarkRead;
import dev.madang.application.notification.NotificationCursor;
import dev.madang.application.notification.NotificationView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.api.Listing;
import dev.madang.web.api.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is told. */
@RestController
@RequestMapping(path = "/api/notifications", produces = "application/json")
class NotificationApi {

    private final BrowseNotifications browseNotifications;
    private final MarkRead markRead;
    private final MarkAllRead markAllRead;

    NotificationApi(BrowseNotifications browseNotifications, MarkRead markRead, MarkAllRead markAllRead) {
        this.browseNotifications = browseNotifications;
        this.markRead = markRead;
        this.markAllRead = markAllRead;
    }

    @Access(Right.BE_NOTIFIED)
    @QueryParameters({"before", "limit"})
    @GetMapping
    List<NotificationView> browse(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Listing listing = new Listing(request, response);
        String before = listing.parameter("before");
        NotificationCursor cursor =
                before == null ? NotificationCursor.START : NotificationCursor.parse("before", before);
        return listing.answer(browseNotifications.run(caller, cursor, listing.limit()), "before", "limit");
    }

    @Access(Right.BE_NOTIFIED)
    @PutMapping(Ids.PATTERN + "/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(Caller caller, @PathVariable String id) {
        markRead.run(caller, Ids.inPath("notification", id));
    }

    @Access(Right.BE_NOTIFIED)
    @PutMapping(Ids.PATTERN + "/read-until")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markAllRead(Caller caller, @PathVariable String id) {
        markAllRead.run(caller, Ids.inPath("notification", id));
    }
}
