package dev.madang.application.post;

import dev.madang.domain.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a list holds: those that meet all conditions given. Null and the empty string are no condition; every
 * character is taken literally, and a name that nobody has matches nothing.
 *
 * @param author the author's username, to the code point
 * @param tag the name of one of the post's tags, to the code point
 * @param text a part of the title or the content; the case of A to Z doesn't matter
 */
public record PostFilter(
        @Nullable String author,
        @Nullable String tag,
        @Nullable String text) {

    public static final PostFilter ALL = new PostFilter(null, null, null);

    public PostFilter {
        author = condition(author);
        tag = condition(tag);
        text = condition(text);
    }

    public static PostFilter byAuthor(String author) {
        return new PostFilter(author, null, null);
    }

    public static PostFilter byTag(String tag) {
        return new PostFilter(null, tag, null);
    }

    private static @Nullable String condition(@Nullable String value) {
        return value == null || value.isEmpty() ? null : PlainText.nfc(value);
    }
}
