package dev.madang.application.post;

import dev.madang.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of posts lies in its list: at the start, where the newest are; {@code before} a cursor, with older ones;
 * or {@code after} it, with newer ones.
 */
public record PostSeek(
        @Nullable PostCursor before, @Nullable PostCursor after) {

    public static final PostSeek START = new PostSeek(null, null);

    /** @throws Refusal {@code contradictory} if both are given */
    public PostSeek {
        if (before != null && after != null) {
            throw Refusal.invalid("after", "contradictory", "before");
        }
    }

    /**
     * Reads the parameters of a request; null and empty ones don't count.
     *
     * @throws Refusal {@code malformed} or {@code contradictory}
     */
    public static PostSeek parse(@Nullable String before, @Nullable String after) {
        return new PostSeek(cursor("before", before), cursor("after", after));
    }

    private static @Nullable PostCursor cursor(String field, @Nullable String text) {
        return text == null || text.isEmpty() ? null : PostCursor.parse(field, text);
    }
}
