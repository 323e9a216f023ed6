package dev.madang.application.post;

import dev.madang.domain.PlainText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a list holds: those that meet all conditions given. Null and the empty string are no condition; every
 * character is taken literally, and a name that nobody has matches nothing.
 *
 * @param author the author's username, to the code point
 * @param tag the name of one of the post's tags, to the code point
 * @param since the first moment at which it may have been posted; no search takes it
 * @param until the first at which it may not any more; likewise
 */
public record PostFilter(
        @Nullable String author,
        @Nullable String tag,
        @Nullable Instant since,
        @Nullable Instant until) {

    public static final PostFilter ALL = new PostFilter(null, null);

    public PostFilter {
        author = condition(author);
        tag = condition(tag);
        since = microsecond(since);
        until = microsecond(until);
    }

    public PostFilter(@Nullable String author, @Nullable String tag) {
        this(author, tag, null, null);
    }

    public static PostFilter byAuthor(String author) {
        return new PostFilter(author, null);
    }

    public static PostFilter byTag(String tag) {
        return new PostFilter(null, tag);
    }

    public boolean matches(PostView post) {
        return (author == null || author.equals(post.author()))
                && (tag == null || post.tags().contains(tag))
                && (since == null || !post.datePosted().isBefore(since))
                && (until == null || post.datePosted().isBefore(until));
    }

    /** The same, posted in a span of time: since a moment, and until another one that isn't within it. */
    public PostFilter within(@Nullable Instant since, @Nullable Instant until) {
        return new PostFilter(author, tag, since, until);
    }

    /** Posts have no time between two microseconds, and so both ends may be at the next. */
    private static @Nullable Instant microsecond(@Nullable Instant time) {
        return time == null ? null : time.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String condition(@Nullable String value) {
        return value == null || value.isEmpty() ? null : PlainText.nfc(value);
    }
}
