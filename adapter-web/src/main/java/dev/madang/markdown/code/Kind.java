package dev.madang.markdown.code;

/** What a piece of code is. */
public enum Kind {
    PLAIN,
    KEYWORD,
    /** A string or a character of the program. */
    TEXT,
    COMMENT,
    NUMBER,
    /** A tag, attribute, key, annotation or variable that a mark gives away; or the head of a diff. */
    NAME,
    ADDED,
    REMOVED
}
