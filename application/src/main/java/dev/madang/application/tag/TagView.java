package dev.madang.application.tag;

/** A tag as readers see it. */
public record TagView(long id, String name, long postCount) {}
