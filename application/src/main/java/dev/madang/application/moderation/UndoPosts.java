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
import dev.madang.domain.post.GuestPosts;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.ReportRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Hides, in one action, what a guest, an address or all guests have posted within a span of time. */
@UseCase
public final class UndoPosts {

    /** Posts to a transaction, so that others can write in between. */
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Standing standing;
    private final PostRepository posts;
    private final UndoSelections selections;
    private final ReportRepository reports;
    private final ModerationLog log;
    private final Clock clock;

    public UndoPosts(
            Transactions transactions,
            PostRepository posts,
            UndoSelections selections,
            ReportRepository reports,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.posts = posts;
        this.selections = selections;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    /** Whose posts, seen from one of them. */
    public enum Extent {
        /** Those of the guest who wrote it, by the guest's cookie. */
        GUEST,
        /** Those that came from where it came from. */
        ADDRESS,
        ALL_GUESTS
    }

    /**
     * @param id of a post, published or not
     * @param from inclusive
     * @param to exclusive
     * @return how many posts were hidden
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code
     *     untraceable} of the extent if nothing is known of the guest or the address; {@code too-early} of an end that
     *     isn't after the beginning
     */
    public long run(Caller caller, long id, Extent extent, Instant from, Instant to, String reason) {
        caller.require(Right.MODERATE_POSTS);
        Reason why = new Reason(reason);
        if (!from.isBefore(to)) {
            throw Refusal.invalid("to", "too-early", "from");
        }
        GuestPosts selection = transactions.run(() -> selections.of(id, extent, from, to));
        long hidden = 0;
        int batch;
        do {
            batch = transactions.run(() -> hide(caller, id, selection, why));
            hidden += batch;
        } while (batch > 0); // One that isn't full may have lost some that others took away meanwhile.
        return hidden;
    }

    private int hide(Caller caller, long id, GuestPosts selection, Reason why) {
        Instant now = clock.instant();
        Caller present = standing.again(caller, now);
        present.require(Right.MODERATE_POSTS);
        List<Post> batch = posts.selected(selection, BATCH);
        batch.forEach(post -> {
            posts.update(post.withVisibility(Visibility.HIDDEN));
            reports.removeOf(post.id());
        });
        if (!batch.isEmpty()) {
            log.append(LogEntry.Draft.of(now, present, ModerationAction.UNDO_POSTS, id, why)
                    .detail(String.valueOf(batch.size())));
        }
        return batch.size();
    }
}
