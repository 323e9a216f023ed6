package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.ReportRepository;
import java.time.Clock;
import java.time.Instant;

/** Moderates a post: hides, restores, locks, unlocks or deletes it. */
@UseCase
public final class ModeratePost {

    private final Transactions transactions;
    private final Standing standing;
    private final PostRepository posts;
    private final ReportRepository reports;
    private final ModerationLog log;
    private final Clock clock;

    public ModeratePost(
            Transactions transactions,
            PostRepository posts,
            ReportRepository reports,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.posts = posts;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
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
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     no-change} if the post is so already, or there is no report to close
     */
    public void run(Caller caller, long id, Action action, String reason) {
        Right right = action == Action.DELETE ? Right.DELETE_ANY_POST : Right.MODERATE_POSTS;
        caller.require(right);
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(right);
            Post post = posts.byId(id).orElseThrow(() -> Refusal.notFound("post"));
            long reported = reports.removeOf(id);
            change(post, action, reported);
            log.append(LogEntry.Draft.of(now, present, action.act, id, why)
                    .detail(action == Action.KEEP ? String.valueOf(reported) : ""));
        });
    }

    private void change(Post post, Action action, long reported) {
        switch (action) {
            case KEEP -> {
                if (reported == 0) {
                    throw noChange();
                }
            }
            case HIDE -> posts.update(visible(post, Visibility.HIDDEN));
            case RESTORE -> posts.update(visible(post, Visibility.PUBLISHED));
            case LOCK -> posts.update(locked(post, true));
            case UNLOCK -> posts.update(locked(post, false));
            case DELETE -> posts.remove(post);
        }
    }

    private static Post visible(Post post, Visibility visibility) {
        if (post.visibility() == visibility) {
            throw noChange();
        }
        return post.withVisibility(visibility);
    }

    private static Post locked(Post post, boolean locked) {
        if (post.locked() == locked) {
            throw noChange();
        }
        return post.withLocked(locked);
    }

    private static Refusal noChange() {
        return Refusal.conflict("action", "no-change");
    }
}
