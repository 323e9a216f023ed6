package dev.madang.application.post;

import dev.madang.domain.Refusal;
import java.util.regex.Pattern;

/**
 * A place in a list of posts that are ordered by how many recommend them, then id. A post of which that changes meanwhile may be
 * listed twice, or not at all.
 */
public record RankCursor(int recommendations, long id) {

    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,6})_([0-9a-z]{1,12})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param field the parameter that holds it
     * @throws Refusal {@code malformed}
     */
    public static RankCursor parse(String field, String text) {
        var match = FORM.matcher(text);
        if (match.matches()) {
            long recommendations = Long.parseLong(match.group(1), RADIX);
            if (recommendations <= Integer.MAX_VALUE) {
                return new RankCursor((int) recommendations, Long.parseLong(match.group(2), RADIX));
            }
        }
        throw Refusal.invalid(field, "malformed");
    }

    /** A form that needs no escaping in a URL, for clients to hand back and not to read. */
    @Override
    public String toString() {
        return Integer.toString(recommendations, RADIX) + '_' + Long.toString(id, RADIX);
    }
}
