package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;

/** Moderates a post: hides, restores, locks, unlocks or deletes it. */
@UseCase
public final class ModeratePost {

    private final Transactions transactions;
    private final PostRepository posts;
    private final PostMeasures measures;

    public ModeratePost(Transactions transactions, PostRepository posts, PostMeasures measures) {
        this.transactions = transactions;
        this.posts = posts;
        this.measures = measures;
    }

    public enum Action {
        /** Closes the reports of it, and leaves it as it is. Any other action closes them, too. */
        KEEP(ModerationAction.KEEP_POST),
        /** Takes it off the board, until it is restored; also decides on one that waits. */
        HIDE(ModerationAction.HIDE_POST),
        /** Puts it on the board again; also decides on one that waits. */
        RESTORE(ModerationAction.RESTORE_POST),
        /** Lets its author neither edit nor delete it. */
        LOCK(ModerationAction.LOCK_POST),
        UNLOCK(ModerationAction.UNLOCK_POST),
        DELETE(ModerationAction.DELETE_POST);

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
     *     no-change} if the post is so already, or there is no report to close
     */
    public void run(Caller caller, long id, Action action, String reason) {
        Reason why = PostMeasures.admitted(caller, action, reason);
        transactions.run(() -> {
            var measure = measures.measure(caller, action, why);
            Post post = posts.byId(id).orElseThrow(() -> Refusal.notFound("post"));
            if (!measures.apply(measure, post)) {
                throw PostMeasures.noChange();
            }
        });
    }
}
