package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.ReportRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;

/** Hides, in one action, what a guest, an address or all guests have posted and commented within a span of time. */
@UseCase
public final class UndoContributions {

    /** To a transaction, so that others can write in between. */
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Standing standing;
    private final PostRepository posts;
    private final CommentRepository comments;
    private final UndoSelections selections;
    private final ReportRepository reports;
    private final ModerationLog log;
    private final Clock clock;

    public UndoContributions(
            Transactions transactions,
            PostRepository posts,
            CommentRepository comments,
            UndoSelections selections,
            ReportRepository reports,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.posts = posts;
        this.comments = comments;
        this.selections = selections;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    /** Whose, seen from one of theirs. */
    public enum Extent {
        /** Those of the guest who wrote it, by the guest's cookie. */
        GUEST,
        /** Those that came from where it came from. */
        ADDRESS,
        ALL_GUESTS
    }

    /**
     * @param from inclusive
     * @param to exclusive
     * @return how many posts and comments were hidden
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     untraceable} of the extent if nothing is known of the guest or the address; {@code too-early} of an end that
     *     isn't after the beginning
     */
    public long run(Caller caller, UndoStart start, Extent extent, Instant from, Instant to, String reason) {
        caller.require(Right.MODERATE_POSTS);
        Reason why = new Reason(reason);
        if (!from.isBefore(to)) {
            throw Refusal.invalid("to", "too-early", "from");
        }
        GuestSelection selection = transactions.run(() -> selections.of(start, extent, from, to));
        return all(caller, start, why, () -> hidePosts(selection))
                + all(caller, start, why, () -> hideComments(selection));
    }

    private long all(Caller caller, UndoStart start, Reason why, IntSupplier hiding) {
        long hidden = 0;
        int batch;
        do {
            batch = transactions.run(() -> hide(caller, start, why, hiding));
            hidden += batch;
        } while (batch > 0); // One that isn't full may have lost some that others took away meanwhile.
        return hidden;
    }

    private int hide(Caller caller, UndoStart start, Reason why, IntSupplier hiding) {
        Instant now = clock.instant();
        Caller present = standing.again(caller, now);
        present.require(Right.MODERATE_POSTS);
        int hidden = hiding.getAsInt();
        if (hidden > 0) {
            log.append(LogEntry.Draft.of(now, present, start.act(), start.id(), why)
                    .detail(String.valueOf(hidden)));
        }
        return hidden;
    }

    private int hidePosts(GuestSelection selection) {
        List<Post> batch = posts.selected(selection, BATCH);
        batch.forEach(post -> {
            posts.update(post.withVisibility(Visibility.HIDDEN));
            reports.removeOf(post.id());
        });
        return batch.size();
    }

    private int hideComments(GuestSelection selection) {
        List<Comment> batch = comments.selected(selection, BATCH);
        batch.forEach(comment -> {
            comments.update(comment.withVisibility(Visibility.HIDDEN));
            reports.removeOfComment(comment.id());
        });
        return batch.size();
    }
}
