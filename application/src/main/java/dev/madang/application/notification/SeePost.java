package dev.madang.application.notification;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.NotificationRepository;
import java.util.Collection;

/** Notes that a member has before its eyes what it was told of. */
@UseCase
public final class SeePost {

    private final Transactions transactions;
    private final NotificationRepository notifications;
    private final NotificationQueries queries;

    public SeePost(Transactions transactions, NotificationRepository notifications, NotificationQueries queries) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.queries = queries;
    }

    /**
     * Of others than members, nothing is noted.
     *
     * @param commentIds of the comments that are shown
     * @return whether anything may be read that wasn't
     */
    public boolean run(Caller caller, long postId, Collection<Long> commentIds) {
        Identity identity = caller.identity();
        if (identity == null || !caller.may(Right.BE_NOTIFIED) || !queries.hasUnread(identity.userId(), postId)) {
            return false;
        }
        transactions.run(() -> notifications.markReadOf(identity.userId(), postId, commentIds));
        return true;
    }
}
