package dev.madang.application.commenting;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.CommentMeasures;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deletes a comment; the answers to it stay. Somebody else's goes as if by {@link ModerateComment}. */
@UseCase
public final class DeleteComment {

    private final Transactions transactions;
    private final CommentRepository comments;
    private final CommentQueries queries;
    private final Standing standing;
    private final ReadMode readMode;
    private final CommentMeasures measures;
    private final DoubleTexts doubleTexts;
    private final Clock clock;

    public DeleteComment(
            Transactions transactions,
            CommentRepository comments,
            CommentQueries queries,
            Standing standing,
            ReadMode readMode,
            CommentMeasures measures,
            DoubleTexts doubleTexts,
            Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.queries = queries;
        this.standing = standing;
        this.readMode = readMode;
        this.measures = measures;
        this.doubleTexts = doubleTexts;
        this.clock = clock;
    }

    /**
     * @param reason why somebody else's goes, for all to read; of no meaning of one's own
     * @param version of the comment that was before the caller's eyes; null if that doesn't matter
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code locked}, {@code read-only}, {@code members-only}, {@code
     *     unauthenticated}; {@code stale}; what {@link Reason} throws
     */
    public void run(Caller caller, long id, String reason, @Nullable Integer version) {
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            Comment comment = OwnComments.readable(comments, queries, id);
            boolean byOffice = comment.requireChange(present, now, Right.DELETE_OWN_COMMENT, Right.DELETE_ANY_COMMENT);
            comment.requireVersion(version);
            if (byOffice) {
                measures.delete(present, new Reason(reason), comment);
            } else {
                removeOwn(present, comment);
            }
        });
    }

    private void removeOwn(Caller present, Comment comment) {
        readMode.run().require(present, Right.DELETE_OWN_COMMENT);
        if (comment.guestKey() != null) {
            doubleTexts.forget(OwnComments.said(comment));
        }
        comments.remove(comment);
    }
}
