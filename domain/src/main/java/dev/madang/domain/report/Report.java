package dev.madang.domain.report;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of a post, or of a comment of it, that no moderator has decided on.
 *
 * @param commentId null of the post itself
 * @param userId of the member whose it is; 0 of a guest's
 * @param guestKey of the guest whose it is; null of a member's
 * @param at kept to the microsecond
 */
public record Report(
        long postId,
        @Nullable Long commentId,
        long userId,
        @Nullable SecretHash guestKey,
        ReportText text,
        Instant at) {

    /** Of a post itself. */
    public Report(long postId, long userId, @Nullable SecretHash guestKey, ReportText text, Instant at) {
        this(postId, null, userId, guestKey, text, at);
    }

    /** @param caller a member, or a guest with a key */
    public static Report of(long postId, @Nullable Long commentId, Caller caller, ReportText text, Instant at) {
        Identity identity = caller.identity();
        return identity == null
                ? new Report(postId, commentId, 0, caller.guestKey(), text, at)
                : new Report(postId, commentId, identity.userId(), null, text, at);
    }
}
