package dev.madang.application.commenting;

import dev.madang.application.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change of a comment, unchecked.
 *
 * @param content null to keep it
 * @param reason as in {@link dev.madang.application.publishing.PostEdit}, and so the version and what is asked
 */
public record CommentEdit(
        @Nullable String content, String reason, @Nullable Integer version, Precondition unchanged) {

    public CommentEdit(@Nullable String content, String reason, @Nullable Integer version) {
        this(content, reason, version, Precondition.NONE);
    }
}
