package dev.madang.application.publishing;

import dev.madang.domain.moderation.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to publish, unchecked.
 *
 * @param author a username
 * @param email with it, or with a blank one, an author who doesn't exist yet is registered, and one who does keeps its own;
 *     null if the author must exist
 * @param key of the form that it was sent by, which is taken once with the same text; null of others
 * @param suspicion {@link Visibility#PENDING_TRAP} or {@link Visibility#PENDING_HASTE} if the front door thinks that no person
 *     wrote it; null if it doesn't
 */
public record PostDraft(
        String author,
        @Nullable String email,
        String title,
        String content,
        List<String> tags,
        @Nullable String key,
        @Nullable Visibility suspicion) {

    public PostDraft(String author, @Nullable String email, String title, String content, List<String> tags) {
        this(author, email, title, content, tags, null, null);
    }

    /** @throws IllegalArgumentException if the suspicion leaves nothing to decide */
    public PostDraft {
        if (suspicion != null && !suspicion.isPending()) {
            throw new IllegalArgumentException("a suspicion is pending: " + suspicion);
        }
        tags = List.copyOf(tags);
    }
}
