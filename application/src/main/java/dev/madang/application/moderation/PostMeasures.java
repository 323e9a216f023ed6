package dev.madang.application.moderation;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.ReportRepository;
import java.time.Clock;
import java.time.Instant;

/** What moderators do to posts, within the caller's transaction. */
@Collaborator
public final class PostMeasures {

    private final Standing standing;
    private final PostRepository posts;
    private final ReportRepository reports;
    private final ModerationLog log;
    private final Clock clock;

    PostMeasures(PostRepository posts, ReportRepository reports, ModerationLog log, Standing standing, Clock clock) {
        this.standing = standing;
        this.posts = posts;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    record Measure(Caller by, Instant at, Action action, Reason why) {}

    /**
     * Before the transaction.
     *
     * @throws Refusal {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws
     */
    static Reason admitted(Caller caller, Action action, String reason) {
        caller.require(right(action));
        return new Reason(reason);
    }

    /** @throws Refusal {@code forbidden} by now, {@code unauthenticated} */
    Measure measure(Caller caller, Action action, Reason why) {
        Instant now = clock.instant();
        Caller present = standing.again(caller, now);
        present.require(right(action));
        return new Measure(present, now, action, why);
    }

    private static Right right(Action action) {
        return action == Action.DELETE ? Right.DELETE_ANY_POST : Right.MODERATE_POSTS;
    }

    /** @return false, and nothing is done, if there is nothing to change */
    boolean apply(Measure measure, Post post) {
        Action action = measure.action();
        if (isSo(post, action)) {
            return false;
        }
        long reported = reports.removeOf(post.id());
        if (action == Action.KEEP && reported == 0) {
            return false;
        }
        change(post, action);
        log.append(LogEntry.Draft.of(measure.at(), measure.by(), action.act(), post.id(), measure.why())
                .detail(action == Action.KEEP ? String.valueOf(reported) : ""));
        return true;
    }

    /** Deletes a post that the caller may delete. */
    public void delete(Caller present, Instant now, Reason why, Post post) {
        apply(new Measure(present, now, Action.DELETE, why), post);
    }

    private static boolean isSo(Post post, Action action) {
        return switch (action) {
            case HIDE -> post.visibility() == Visibility.HIDDEN;
            case RESTORE -> post.visibility() == Visibility.PUBLISHED;
            case LOCK -> post.locked();
            case UNLOCK -> !post.locked();
            case KEEP, DELETE -> false;
        };
    }

    private void change(Post post, Action action) {
        switch (action) {
            case KEEP -> {}
            case HIDE -> posts.update(post.withVisibility(Visibility.HIDDEN));
            case RESTORE -> posts.update(post.withVisibility(Visibility.PUBLISHED));
            case LOCK -> posts.update(post.withLocked(true));
            case UNLOCK -> posts.update(post.withLocked(false));
            case DELETE -> posts.remove(post);
        }
    }

    static Refusal noChange() {
        return Refusal.conflict("action", "no-change");
    }
}
