package dev.madang.application.notification;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.NotificationRepository;
import java.time.Clock;

/** Notes that the caller has read something that it was told. */
@UseCase
public final class MarkRead {

    private final Transactions transactions;
    private final Standing standing;
    private final NotificationRepository notifications;
    private final Clock clock;

    public MarkRead(Transactions transactions, NotificationRepository notifications, Standing standing, Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @throws Refusal {@code not-found}; {@code unauthenticated}, {@code forbidden} */
    public void run(Caller caller, long id) {
        caller.require(Right.BE_NOTIFIED);
        transactions.run(() -> {
            long user = standing.again(caller, clock.instant())
                    .identified(Right.BE_NOTIFIED)
                    .userId();
            if (!notifications.markRead(user, id)) {
                throw Refusal.notFound("notification");
            }
        });
    }
}
