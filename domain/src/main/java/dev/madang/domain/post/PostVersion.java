package dev.madang.domain.post;

import java.time.Instant;
import java.util.Objects;

/**
 * The text that a post had until it was edited.
 *
 * @param at when it was written, kept to the microsecond
 * @param hidden whether only moderators see it
 */
public record PostVersion(long postId, int version, Title title, Content content, Instant at, boolean hidden) {

    /** The text that the post has; everybody may see it. */
    public static PostVersion of(Post post) {
        return new PostVersion(
                post.id(),
                post.version(),
                post.title(),
                post.content(),
                Objects.requireNonNullElse(post.editedAt(), post.datePosted()),
                false);
    }

    public PostVersion withHidden(boolean other) {
        return new PostVersion(postId, version, title, content, at, other);
    }
}
