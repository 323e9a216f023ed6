package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.ModerationAction;

/** Moderates a comment: hides, restores, locks, unlocks or deletes it. */
@UseCase
public final class ModerateComment {

    private final Transactions transactions;
    private final CommentRepository comments;
    private final CommentMeasures measures;

    public ModerateComment(Transactions transactions, CommentRepository comments, CommentMeasures measures) {
        this.transactions = transactions;
        this.comments = comments;
        this.measures = measures;
    }

    public enum Action {
        /** Closes the reports of it, and leaves it as it is. Any other action closes them, too. */
        KEEP(ModerationAction.KEEP_COMMENT),
        /** Takes it off the board, until it is restored; also decides on one that waits. The answers to it stay. */
        HIDE(ModerationAction.HIDE_COMMENT),
        /** Puts it on the board again; also decides on one that waits. */
        RESTORE(ModerationAction.RESTORE_COMMENT),
        /** Lets its author neither edit nor delete it. */
        LOCK(ModerationAction.LOCK_COMMENT),
        UNLOCK(ModerationAction.UNLOCK_COMMENT),
        DELETE(ModerationAction.DELETE_COMMENT);

        private final ModerationAction act;

        Action(ModerationAction act) {
            this.act = act;
        }

        ModerationAction act() {
            return act;
        }
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     no-change} if the comment is so already, or there is no report to close
     */
    public void run(Caller caller, long id, Action action, String reason) {
        caller.require(CommentMeasures.right(action));
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Caller present = measures.present(caller, action);
            var comment = comments.byId(id).orElseThrow(() -> Refusal.notFound("comment"));
            measures.apply(present, action, why, comment);
        });
    }
}
