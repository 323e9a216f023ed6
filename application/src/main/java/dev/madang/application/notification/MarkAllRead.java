package dev.madang.application.notification;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.NotificationRepository;
import java.time.Clock;

/** Notes that the caller has read all that it was told, until one that it has seen. */
@UseCase
public final class MarkAllRead {

    private final Transactions transactions;
    private final Standing standing;
    private final NotificationRepository notifications;
    private final Clock clock;

    public MarkAllRead(
            Transactions transactions, NotificationRepository notifications, Standing standing, Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param until the id of the last, which is among them; what comes later stays as it is
     * @throws Refusal {@code not-found}; {@code unauthenticated}, {@code forbidden}
     */
    public void run(Caller caller, long until) {
        caller.require(Right.BE_NOTIFIED);
        transactions.run(() -> {
            long user = standing.again(caller, clock.instant())
                    .identified(Right.BE_NOTIFIED)
                    .userId();
            if (!notifications.markRead(user, until)) {
                throw Refusal.notFound("notification");
            }
            notifications.markAllRead(user, until);
        });
    }
}
