package dev.madang.domain.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a member is told of a post, or of a comment.
 *
 * @param commentId null of the post itself
 * @param at kept to the microsecond
 */
public record Notification(
        long userId, Kind kind, long postId, @Nullable Long commentId, Instant at) {

    /** Why, the more personal before the less. */
    public enum Kind {
        /** It names the member. */
        MENTION,
        /** It answers a comment of the member. */
        ANSWER,
        /** It is a comment on a post that the member follows. */
        COMMENT,
        /** It is a post with a tag that the member follows. */
        POST
    }
}
