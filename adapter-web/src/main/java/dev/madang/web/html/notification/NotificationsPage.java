package dev.madang.web.html.notification;

import dev.madang.application.Page;
import dev.madang.application.notification.NotificationCursor;
import dev.madang.application.notification.NotificationView;
import dev.madang.web.Codes;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import java.util.OptionalLong;

record NotificationsPage(PageContext context, Page<NotificationView, NotificationCursor> notifications)
        implements PageModel {

    String sentence(NotificationView notification) {
        return context.say(
                "notification." + Codes.of(notification.kind()),
                context.name(notification.author().name()));
    }

    static String link(NotificationView notification) {
        Long comment = notification.commentId();
        return comment == null ? Links.post(notification.postId()) : Links.comment(notification.postId(), comment);
    }

    /** The last of those that aren't read; empty if all are. */
    OptionalLong lastUnread() {
        return notifications.items().stream()
                .filter(each -> !each.read())
                .mapToLong(NotificationView::id)
                .max();
    }

    @Override
    public String template() {
        return "notification/notifications.jte";
    }
}
