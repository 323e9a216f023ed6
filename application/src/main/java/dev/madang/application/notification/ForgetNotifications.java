package dev.madang.application.notification;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.notification.NotificationRepository;
import java.time.Clock;
import java.time.Duration;

/** Forgets what members were told half a year ago, read or not. */
@UseCase
public final class ForgetNotifications implements Chore {

    static final Duration KEPT_FOR = Duration.ofDays(180);

    private final Transactions transactions;
    private final NotificationRepository notifications;
    private final Clock clock;

    public ForgetNotifications(Transactions transactions, NotificationRepository notifications, Clock clock) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public void run() {
        transactions.run(() -> notifications.removeBefore(clock.instant().minus(KEPT_FOR)));
    }
}
