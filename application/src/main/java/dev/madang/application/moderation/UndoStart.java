package dev.madang.application.moderation;

import dev.madang.domain.moderation.ModerationAction;

/**
 * What somebody wrote, published or not, from which an undo is seen.
 *
 * @param act that is written down
 */
public record UndoStart(ModerationAction act, long id) {

    public static UndoStart post(long id) {
        return new UndoStart(ModerationAction.UNDO_POSTS, id);
    }

    public static UndoStart comment(long id) {
        return new UndoStart(ModerationAction.UNDO_COMMENTS, id);
    }

    boolean isComment() {
        return act == ModerationAction.UNDO_COMMENTS;
    }
}
