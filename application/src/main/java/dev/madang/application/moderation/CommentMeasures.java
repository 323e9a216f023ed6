package dev.madang.application.moderation;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.Standing;
import dev.madang.application.moderation.ModerateComment.Action;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.report.ReportRepository;
import java.time.Clock;
import java.time.Instant;

/** What moderators do to comments, within the caller's transaction. */
@Collaborator
public final class CommentMeasures {

    private final Standing standing;
    private final CommentRepository comments;
    private final ReportRepository reports;
    private final ModerationLog log;
    private final Clock clock;

    CommentMeasures(
            CommentRepository comments, ReportRepository reports, ModerationLog log, Standing standing, Clock clock) {
        this.standing = standing;
        this.comments = comments;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    static Right right(Action action) {
        return action == Action.DELETE ? Right.DELETE_ANY_COMMENT : Right.MODERATE_COMMENTS;
    }

    /** @throws Refusal {@code forbidden} by now, {@code unauthenticated} */
    Caller present(Caller caller, Action action) {
        Caller present = standing.again(caller, clock.instant());
        present.require(right(action));
        return present;
    }

    /** @throws Refusal {@code no-change} */
    void apply(Caller present, Action action, Reason why, Comment comment) {
        if (isSo(comment, action)) {
            throw PostMeasures.noChange();
        }
        long reported = reports.removeOfComment(comment.id());
        if (action == Action.KEEP && reported == 0) {
            throw PostMeasures.noChange();
        }
        change(comment, action);
        log.append(LogEntry.Draft.of(clock.instant(), present, action.act(), comment.id(), why)
                .detail(action == Action.KEEP ? String.valueOf(reported) : ""));
    }

    /** Deletes a comment that the caller may delete. */
    public void delete(Caller present, Reason why, Comment comment) {
        apply(present, Action.DELETE, why, comment);
    }

    private static boolean isSo(Comment comment, Action action) {
        return switch (action) {
            case HIDE -> comment.visibility() == Visibility.HIDDEN;
            case RESTORE -> comment.visibility() == Visibility.PUBLISHED;
            case LOCK -> comment.locked();
            case UNLOCK -> !comment.locked();
            case KEEP, DELETE -> false;
        };
    }

    private void change(Comment comment, Action action) {
        switch (action) {
            case KEEP -> {}
            case HIDE -> comments.update(comment.withVisibility(Visibility.HIDDEN));
            case RESTORE -> comments.update(comment.withVisibility(Visibility.PUBLISHED));
            case LOCK -> comments.update(comment.withLocked(true));
            case UNLOCK -> comments.update(comment.withLocked(false));
            case DELETE -> comments.remove(comment);
        }
    }

    /** Writes down what somebody does by its office. */
    public void tell(Caller present, Instant now, ModerationAction act, Reason why, long id) {
        log.append(LogEntry.Draft.of(now, present, act, id, why));
    }
}
