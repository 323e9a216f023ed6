package dev.madang.application.comment;

import dev.madang.domain.comment.CommentPath;

/** Which of a post's threads comes first. Within a thread answers always stand below what they answer, the oldest first. */
public enum ThreadOrder {
    OLDEST(CommentPath.START),
    NEWEST(CommentPath.END);

    private final CommentPath start;

    ThreadOrder(CommentPath start) {
        this.start = start;
    }

    /** With which a list of all begins. */
    public CommentPath start() {
        return start;
    }
}
