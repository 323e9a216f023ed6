package dev.madang.web;

import dev.madang.domain.Refusal;
import dev.madang.domain.version.Versioned;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as clients send them: digits of ASCII, without a sign. */
public final class Ids {

    /** Of a path; it lets any number of digits through. */
    public static final String PATTERN = "/{id:[0-9]+}";

    /** Likewise, of a comment's. */
    public static final String COMMENT_PATTERN = "/comment/{comment:[0-9]+}";

    /** Likewise, of the number of a version. */
    public static final String VERSION_PATTERN = "/{version:[0-9]+}";

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Ids() {}

    /** Empty of anything else, and of more than a {@code long} holds. */
    public static OptionalLong parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The number of a version; empty of anything else, and of more than an {@code int} holds. */
    private static OptionalInt version(String text) {
        OptionalLong number = parse(text);
        return number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of((int) number.getAsLong());
    }

    /** The version that a form says was seen: null of an empty one; of what is no number, one that nothing has. */
    public static @Nullable Integer seenVersion(String text) {
        return text.isEmpty() ? null : version(text).orElse(0);
    }

    /**
     * The cursor of a list of versions, in the parameter {@code before}.
     *
     * @param text past all versions, if it is null or empty
     * @throws Refusal {@code malformed}
     */
    public static int beforeVersion(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Integer.MAX_VALUE
                : version(text).orElseThrow(() -> Refusal.invalid("before", "malformed"));
    }

    /** @throws Refusal {@code not-found} if no version can have that number */
    public static int versionInPath(String digits) {
        return version(digits).orElseThrow(() -> Refusal.notFound("version"));
    }

    /** @throws Refusal {@code not-found} if no post can have that id */
    public static Versioned post(String digits) {
        return Versioned.post(inPath("post", digits));
    }

    /** @throws Refusal {@code not-found} if no comment can have that id */
    public static Versioned comment(String digits) {
        return Versioned.comment(inPath("comment", digits));
    }

    /**
     * An id in a path.
     *
     * @param what the aggregate's name
     * @throws Refusal {@code not-found} if no id can be so large
     */
    public static long inPath(String what, String digits) {
        return parse(digits).orElseThrow(() -> Refusal.notFound(what));
    }
}
