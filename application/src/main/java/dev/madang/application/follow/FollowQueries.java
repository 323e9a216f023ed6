package dev.madang.application.follow;

import dev.madang.domain.notification.Followed;
import java.util.List;

/**
 * Port: reads what members follow. Within a transaction it sees what the transaction wrote; outside, what was committed last.
 */
public interface FollowQueries {

    /** Whether a member says so of what readers see, or wrote it and doesn't say otherwise. */
    boolean isFollowing(long userId, Followed what);

    /**
     * What readers see of what a member said that it follows, by id, ascending.
     *
     * @param after ids up to this one are left out; 0 for none
     */
    List<FollowView> page(long userId, Followed.Kind kind, long after, int limit);
}
