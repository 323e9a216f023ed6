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
import java.time.Clock;
import java.time.Instant;

/** What moderators do to comments, within the caller's transaction. */
@Collaborator
public final class CommentMeasures {

    private final Standing standing;
    private final CommentRepository comments;
    private final ModerationLog log;
    private final Clock clock;

    CommentMeasures(CommentRepository comments, ModerationLog log, Standing standing, Clock clock) {
        this.standing = standing;
        this.comments = comments;
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
        change(present, clock.instant(), action, why, comment);
    }

    /** Deletes a comment that the caller may delete. */
    public void delete(Caller present, Instant now, Reason why, Comment comment) {
        change(present, now, Action.DELETE, why, comment);
    }

    private static boolean isSo(Comment comment, Action action) {
        return switch (action) {
            case HIDE -> comment.visibility() == Visibility.HIDDEN;
            case RESTORE -> comment.visibility() == Visibility.PUBLISHED;
            case LOCK -> comment.locked();
            case UNLOCK -> !comment.locked();
            case DELETE -> false;
        };
    }

    private void change(Caller present, Instant now, Action action, Reason why, Comment comment) {
        switch (action) {
            case HIDE -> comments.update(comment.withVisibility(Visibility.HIDDEN));
            case RESTORE -> comments.update(comment.withVisibility(Visibility.PUBLISHED));
            case LOCK -> comments.update(comment.withLocked(true));
            case UNLOCK -> comments.update(comment.withLocked(false));
            case DELETE -> comments.remove(comment);
        }
        tell(present, now, action.act(), why, comment.id());
    }

    /** Writes down what somebody does by its office. */
    public void tell(Caller present, Instant now, ModerationAction act, Reason why, long id) {
        log.append(LogEntry.Draft.of(now, present, act, id, why));
    }
}
