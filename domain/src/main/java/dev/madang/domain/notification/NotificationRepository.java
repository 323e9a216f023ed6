package dev.madang.domain.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what members are told, as long as their accounts, and what they are told of, are there. Every method runs within the
 * caller's transaction.
 */
public interface NotificationRepository {

    /** Unread. Of users who have no account, none is kept. */
    void addAll(List<Notification> notifications);

    /**
     * Who was told.
     *
     * @param commentId null of the post itself
     */
    Set<Long> notified(long postId, @Nullable Long commentId);

    /** @return whether the member has such a notification, read or not */
    boolean markRead(long userId, long id);

    /** @param until ids after this one are left */
    void markAllRead(long userId, long until);

    /** What a member was told of a post itself, and of some of its comments. */
    void markReadOf(long userId, long postId, Collection<Long> commentIds);

    /** Those of before a time, read or not. */
    void removeBefore(Instant time);
}
