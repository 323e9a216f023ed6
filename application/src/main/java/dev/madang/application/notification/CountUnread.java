package dev.madang.application.notification;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Tells members how much of what they are told they haven't read. */
@UseCase
public final class CountUnread {

    /** More are as good as that many. */
    public static final int MOST = 100;

    private final NotificationQueries notifications;

    public CountUnread(NotificationQueries notifications) {
        this.notifications = notifications;
    }

    /**
     * @return at most {@value #MOST}
     * @throws Refusal {@code unauthenticated}, {@code forbidden}
     */
    public int run(Caller caller) {
        return notifications.countUnread(caller.identified(Right.BE_NOTIFIED).userId(), MOST);
    }
}
