package dev.madang.domain;

/**
 * Text that was judged when it was typed and has been kept since. It isn't judged again: rules and Unicode's tables change,
 * and what somebody has stays theirs.
 */
public record Stored(String value) {}
