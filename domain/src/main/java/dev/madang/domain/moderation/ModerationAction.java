package dev.madang.domain.moderation;

/** What is written down in the log, each with what it is done to. */
public enum ModerationAction {
    /** The detail is how many reports of it were closed. */
    KEEP_POST(Subject.POST),
    HIDE_POST(Subject.POST),
    RESTORE_POST(Subject.POST),
    LOCK_POST(Subject.POST),
    UNLOCK_POST(Subject.POST),
    EDIT_POST(Subject.POST),
    DELETE_POST(Subject.POST),
    /** The detail is which version. */
    HIDE_VERSION(Subject.POST),
    /** Likewise. */
    RESTORE_VERSION(Subject.POST),
    /** What it hid is like a post; the detail is how many posts and comments it was. */
    UNDO_POSTS(Subject.POST),
    /** What it hid is like a comment, likewise. */
    UNDO_COMMENTS(Subject.COMMENT),
    /** As of a post. */
    KEEP_COMMENT(Subject.COMMENT),
    HIDE_COMMENT(Subject.COMMENT),
    RESTORE_COMMENT(Subject.COMMENT),
    LOCK_COMMENT(Subject.COMMENT),
    UNLOCK_COMMENT(Subject.COMMENT),
    EDIT_COMMENT(Subject.COMMENT),
    DELETE_COMMENT(Subject.COMMENT),
    HIDE_COMMENT_VERSION(Subject.COMMENT),
    RESTORE_COMMENT_VERSION(Subject.COMMENT),
    WARN_MEMBER(Subject.USER),
    /** The detail is for how many days. */
    SUSPEND_MEMBER(Subject.USER),
    LIFT_SUSPENSION(Subject.USER),
    /** The detail is the new role. */
    CHANGE_ROLE(Subject.USER),
    ISSUE_LINK(Subject.USER),
    END_CREDENTIALS(Subject.USER),
    CHANGE_USER(Subject.USER),
    DELETE_USER(Subject.USER),
    RENAME_TAG(Subject.TAG),
    DELETE_TAG(Subject.TAG),
    /** The detail is the id of the tag that its posts have now. */
    MERGE_TAG(Subject.TAG),
    /** The detail is the new mode, in force until the next of its kind. */
    CHANGE_MODE(Subject.BOARD);

    /** To what an act is done. */
    public enum Subject {
        POST,
        COMMENT,
        USER,
        TAG,
        BOARD
    }

    private final Subject subject;

    ModerationAction(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
