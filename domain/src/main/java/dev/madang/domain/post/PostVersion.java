package dev.madang.domain.post;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text that a post had until it was edited.
 *
 * @param at when it was written, kept to the microsecond
 * @param hidden whether only moderators and the author see it
 * @param replacedBy the id of the user who gave the post another text; null if its author did
 */
public record PostVersion(
        long postId,
        int version,
        Title title,
        Content content,
        Instant at,
        boolean hidden,
        @Nullable Long replacedBy) {

    /** The text that the post has; everybody may see it. */
    public static PostVersion of(Post post) {
        return new PostVersion(
                post.id(),
                post.version(),
                post.title(),
                post.content(),
                Objects.requireNonNullElse(post.editedAt(), post.datePosted()),
                false,
                null);
    }

    public PostVersion withHidden(boolean other) {
        return new PostVersion(postId, version, title, content, at, other, replacedBy);
    }

    public PostVersion withReplacedBy(long userId) {
        return new PostVersion(postId, version, title, content, at, hidden, userId);
    }
}
