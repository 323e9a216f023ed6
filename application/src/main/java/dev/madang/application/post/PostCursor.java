package dev.madang.application.post;

import dev.madang.domain.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A place in a list of posts that are ordered by date, then id. It stays good when the post it was made of is gone. */
public record PostCursor(Instant datePosted, long id) {

    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile("(-?[0-9a-z]{1,12})_([0-9a-z]{1,12})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param field the parameter that holds it
     * @throws Refusal {@code malformed}
     */
    public static PostCursor parse(String field, String text) {
        var match = FORM.matcher(text);
        if (match.matches()) {
            try {
                long micros = Long.parseLong(match.group(1), RADIX);
                return new PostCursor(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(match.group(2), RADIX));
            } catch (DateTimeException | ArithmeticException e) {
                throw Refusal.invalid(field, "malformed");
            }
        }
        throw Refusal.invalid(field, "malformed");
    }

    /** A form that needs no escaping in a URL, for clients to hand back and not to read. */
    @Override
    public String toString() {
        // Not ChronoUnit.between(): up to Java 17 it counts nanoseconds, whose number is too large from 2262 on.
        long micros = Math.addExact(
                Math.multiplyExact(datePosted.getEpochSecond(), 1_000_000L), datePosted.getNano() / 1_000);
        return Long.toString(micros, RADIX) + '_' + Long.toString(id, RADIX);
    }
}
