package dev.madang.application.post;

import dev.madang.domain.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a list holds: those that meet all conditions given. Null and the empty string are no condition; every
 * character is taken literally, and a name that nobody has matches nothing.
 *
 * @param author the author's username, to the code point
 * @param tag the name of one of the post's tags, to the code point
 */
public record PostFilter(@Nullable String author, @Nullable String tag) {

    public static final PostFilter ALL = new PostFilter(null, null);

    public PostFilter {
        author = condition(author);
        tag = condition(tag);
    }

    public static PostFilter byAuthor(String author) {
        return new PostFilter(author, null);
    }

    public static PostFilter byTag(String tag) {
        return new PostFilter(null, tag);
    }

    public boolean matches(PostView post) {
        return (author == null || author.equals(post.author()))
                && (tag == null || post.tags().contains(tag));
    }

    private static @Nullable String condition(@Nullable String value) {
        return value == null || value.isEmpty() ? null : PlainText.nfc(value);
    }
}
