package dev.madang.application.tag;

import dev.madang.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of tags that is ordered by number of posts, descending, then name. It stays good when the tag it was
 * made of is gone or has another name.
 */
public record TagCursor(long postCount, String name) {

    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile("([1-9a-z][0-9a-z]{0,11})\\.([0-9A-Za-z_-]{1,300})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @return null for null and the empty string, which are the list's start
     * @throws Refusal {@code malformed}
     */
    public static @Nullable TagCursor parse(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var form = FORM.matcher(text);
        if (form.matches()) {
            TagCursor cursor = new TagCursor(Long.parseLong(form.group(1), RADIX), decoded(form.group(2)));
            if (cursor.toString().equals(text) && cursor.name.indexOf('\0') < 0) {
                return cursor;
            }
        }
        throw Refusal.invalid(field, "malformed");
    }

    /** Something else of what no name was encoded to. */
    private static String decoded(String name) {
        try {
            return new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A form that needs no escaping in a URL, for clients to hand back and not to read. */
    @Override
    public String toString() {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return Long.toString(postCount, RADIX) + '.' + encoded;
    }
}
