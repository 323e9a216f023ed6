package dev.madang.application.notification;

import java.util.List;

/**
 * Port: reads what members are told of posts, and comments, that readers see. Within a transaction it sees what the transaction
 * wrote; outside, what was committed last.
 */
public interface NotificationQueries {

    /**
     * From the newest to the oldest.
     *
     * @param read whether those that were read, or else the others
     * @param before ids from this one on are left out
     */
    List<NotificationView> page(long userId, boolean read, long before, int limit);

    /** Whether the member hasn't read all that it was told of a post and its comments, whether or not readers see these. */
    boolean hasUnread(long userId, long postId);

    /** @param most that are counted */
    int countUnread(long userId, int most);
}
