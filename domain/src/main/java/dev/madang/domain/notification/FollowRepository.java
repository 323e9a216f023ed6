package dev.madang.domain.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what members follow, as long as their accounts, and what they follow, are there. Every method runs within the caller's
 * transaction.
 */
public interface FollowRepository {

    /** @param userId of an account */
    void setFollowing(long userId, Followed what, boolean following);

    /** Those who said that they follow a post, and the member who wrote it and didn't say otherwise. */
    Set<Long> followers(long postId);

    /** Those who follow a tag of a post, by the posts that have any, whose ids ascend. */
    Map<Long, Set<Long>> tagFollowers(Collection<Long> postIds);

    /** Those who follow a tag follow another; those who said of that whether they do are left as they are. */
    void copyFollowers(long tagId, long otherId);
}
