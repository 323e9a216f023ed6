package dev.madang.domain.version;

import dev.madang.domain.comment.Comment;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Title;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text that a post or a comment had until it was edited.
 *
 * @param title null of a comment
 * @param at when it was written, kept to the microsecond
 * @param hidden whether only moderators and the author see it
 * @param replacedBy the id of the user who gave it another text; null if its author did
 */
public record TextVersion(
        Versioned of,
        int version,
        @Nullable Title title,
        Content content,
        Instant at,
        boolean hidden,
        @Nullable Long replacedBy) {

    /** The text that the post has; everybody may see it. */
    public static TextVersion of(Post post) {
        return new TextVersion(
                Versioned.post(post.id()),
                post.version(),
                post.title(),
                post.content(),
                Objects.requireNonNullElse(post.editedAt(), post.datePosted()),
                false,
                null);
    }

    /** Likewise, of a comment. */
    public static TextVersion of(Comment comment) {
        return new TextVersion(
                Versioned.comment(comment.id()),
                comment.version(),
                null,
                comment.content(),
                Objects.requireNonNullElse(
                        comment.editedAt(), comment.authorship().at()),
                false,
                null);
    }

    public TextVersion withHidden(boolean other) {
        return new TextVersion(of, version, title, content, at, other, replacedBy);
    }

    public TextVersion withReplacedBy(long userId) {
        return new TextVersion(of, version, title, content, at, hidden, userId);
    }
}
