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
 * @param writer who wrote under the author's name; no search takes it
 * @param since the first moment at which it may have been posted; no search takes it
 * @param until the first at which it may not any more; likewise
 */
public record PostFilter(
        @Nullable String author,
        @Nullable String tag,
        Writer writer,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** Who wrote a post under its author's name. */
    public enum Writer {
        ANYBODY,
        /** The member, also as the guest that it was before. */
        MEMBER,
        /** One of the guests who used the name before a member took it. */
        GUEST
    }

    public static final PostFilter ALL = new PostFilter(null, null);

    public PostFilter {
        author = condition(author);
        tag = condition(tag);
        since = microsecond(since);
        until = microsecond(until);
    }

    public PostFilter(@Nullable String author, @Nullable String tag) {
        this(author, tag, Writer.ANYBODY, null, null);
    }

    public static PostFilter byAuthor(String author) {
        return new PostFilter(author, null);
    }

    /** What that writer wrote under a member's name. */
    public static PostFilter under(String member, Writer writer) {
        return new PostFilter(member, null, writer, null, null);
    }

    public static PostFilter byTag(String tag) {
        return new PostFilter(null, tag);
    }

    public boolean matches(PostView post) {
        return (author == null || author.equals(post.author().name()))
                && (tag == null || post.tags().contains(tag))
                && (writer == Writer.ANYBODY
                        || (writer == Writer.GUEST) == (post.author().guestTag() != null))
                && (since == null || !post.datePosted().isBefore(since))
                && (until == null || post.datePosted().isBefore(until));
    }

    /** The same, posted in a span of time: since a moment, and until another one that isn't within it. */
    public PostFilter within(@Nullable Instant since, @Nullable Instant until) {
        return new PostFilter(author, tag, writer, since, until);
    }

    /** Posts have no time between two microseconds, and so both ends may be at the next. */
    private static @Nullable Instant microsecond(@Nullable Instant time) {
        return time == null ? null : time.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String condition(@Nullable String value) {
        return value == null || value.isEmpty() ? null : PlainText.nfc(value);
    }
}
