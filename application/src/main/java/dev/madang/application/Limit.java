package dev.madang.application;

import dev.madang.domain.Refusal;

/**
 * How many items a page holds at most: 1 to {@value #MAX}.
 */
public record Limit(int value) {

    public static final int MAX = 1000;

    public static final Limit DEFAULT = new Limit(100);

    /** @throws Refusal {@code out-of-range} */
    public Limit {
        if (value < 1 || value > MAX) {
            throw Refusal.invalid("limit", "out-of-range", 1, MAX);
        }
    }
}
