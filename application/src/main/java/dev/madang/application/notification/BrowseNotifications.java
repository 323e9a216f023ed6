package dev.madang.application.notification;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.ArrayList;
import java.util.List;

/** Lists what the caller is told, the unread first, and those as well as the others from the newest, forwards. */
@UseCase
public final class BrowseNotifications {

    private final NotificationQueries notifications;

    public BrowseNotifications(NotificationQueries notifications) {
        this.notifications = notifications;
    }

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public Page<NotificationView, NotificationCursor> run(Caller caller, NotificationCursor cursor, Limit limit) {
        long user = caller.identified(Right.BE_NOTIFIED).userId();
        int most = limit.value() + 1;
        List<NotificationView> found = new ArrayList<>();
        if (!cursor.read()) {
            found.addAll(notifications.page(user, false, cursor.before(), most));
        }
        if (found.size() < most) {
            long before = cursor.read() ? cursor.before() : Long.MAX_VALUE;
            found.addAll(notifications.page(user, true, before, most - found.size()));
        }
        return Page.forwards(found, limit, NotificationCursor::of);
    }
}
