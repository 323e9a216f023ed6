package dev.madang.application.search;

/** How well a post answers a search. */
public enum Match {
    /** The title holds every term. */
    TITLE,
    /** The title and the content hold every term between them. */
    TEXT,
    NONE
}
