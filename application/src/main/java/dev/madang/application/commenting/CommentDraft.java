package dev.madang.application.commenting;

import dev.madang.domain.moderation.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to answer, unchecked.
 *
 * @param author as in {@link dev.madang.application.publishing.PostDraft}, and so the e-mail, the key and the suspicion
 */
public record CommentDraft(
        String author,
        @Nullable String email,
        String content,
        @Nullable String key,
        @Nullable Visibility suspicion) {

    public CommentDraft(String author, @Nullable String email, String content) {
        this(author, email, content, null, null);
    }

    /** @throws IllegalArgumentException if the suspicion leaves nothing to decide */
    public CommentDraft {
        if (suspicion != null && !suspicion.isPending()) {
            throw new IllegalArgumentException("a suspicion is pending: " + suspicion);
        }
    }
}
