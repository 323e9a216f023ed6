package dev.madang.domain.recommendation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of how many last days the posts are in a list of the most recommended. */
public enum Span {
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    EVER(null);

    private final @Nullable Duration length;

    Span(@Nullable Duration length) {
        this.length = length;
    }

    /** The first moment within the span that ends now; null of one that has no start. */
    public @Nullable Instant start(Instant now) {
        return length == null ? null : now.minus(length);
    }

    /** Whether what was posted then is within the span that ends now. */
    public boolean takes(Instant datePosted, Instant now) {
        Instant start = start(now);
        return start == null || !datePosted.isBefore(start);
    }
}
