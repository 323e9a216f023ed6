package dev.madang.domain.answer;

import dev.madang.domain.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One go at a request under a key. No two goes at it begin at the same time.
 *
 * @param key the SHA-256 of whose request it is, and of the key
 * @param content the SHA-256 of what is asked for
 * @param begunAt to the microsecond
 * @param answer null while it's under way
 */
public record Attempt(
        String key,
        String content,
        Instant begunAt,
        @Nullable String answer) {

    /** @throws IllegalArgumentException if one that must be a SHA-256 isn't */
    public Attempt {
        Sha256.check(key);
        Sha256.check(content);
        begunAt = begunAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Attempt answered(String text) {
        return new Attempt(key, content, begunAt, text);
    }
}
