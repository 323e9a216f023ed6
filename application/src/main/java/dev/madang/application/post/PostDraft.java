package dev.madang.application.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to publish, unchecked.
 *
 * @param author a username
 * @param email with it, an author who doesn't exist yet is registered, and one who does keeps its own; null if the author
 *     must exist
 */
public record PostDraft(String author, @Nullable String email, String title, String content, List<String> tags) {

    public PostDraft {
        tags = List.copyOf(tags);
    }
}
