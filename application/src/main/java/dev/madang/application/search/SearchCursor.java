package dev.madang.application.search;

import dev.madang.domain.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the hits of a search, which are ordered by match, then id, descending. It stays good when the post it was
 * made of is gone.
 *
 * @param match {@link Match#TITLE} or {@link Match#TEXT}
 */
public record SearchCursor(Match match, long id) {

    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile("([ab])\\.([0-9a-z]{1,12})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param field the parameter that holds it
     * @throws Refusal {@code malformed}
     */
    public static SearchCursor parse(String field, String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw Refusal.invalid(field, "malformed");
        }
        return new SearchCursor(
                form.group(1).equals("a") ? Match.TITLE : Match.TEXT, Long.parseLong(form.group(2), RADIX));
    }

    /**
     * Reads the parameters of a request, of which null and empty ones don't count.
     *
     * @return null for the first page
     * @throws Refusal {@code malformed}; {@code contradictory} if there is an {@code after}, as hits are read forwards only
     */
    public static @Nullable SearchCursor seek(@Nullable String before, @Nullable String after) {
        if (after != null && !after.isEmpty()) {
            throw Refusal.invalid("after", "contradictory", "q");
        }
        return before == null || before.isEmpty() ? null : parse("before", before);
    }

    /** A form that needs no escaping in a URL, for clients to hand back and not to read. */
    @Override
    public String toString() {
        return (match == Match.TITLE ? "a." : "b.") + Long.toString(id, RADIX);
    }
}
