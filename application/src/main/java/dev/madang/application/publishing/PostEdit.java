package dev.madang.application.publishing;

import dev.madang.application.Precondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change of a post, unchecked; null keeps what is there.
 *
 * @param reason why somebody else's is changed, for all to read; of no meaning of one's own
 * @param version of the post that was before the caller's eyes; null if that doesn't matter, as where nothing changes by it
 * @param unchanged asked in any case
 */
public record PostEdit(
        @Nullable String title,
        @Nullable String content,
        @Nullable List<String> tags,
        String reason,
        @Nullable Integer version,
        Precondition unchanged) {

    /** Of whichever version there is. */
    public PostEdit(@Nullable String title, @Nullable String content, @Nullable List<String> tags, String reason) {
        this(title, content, tags, reason, null);
    }

    public PostEdit(
            @Nullable String title,
            @Nullable String content,
            @Nullable List<String> tags,
            String reason,
            @Nullable Integer version) {
        this(title, content, tags, reason, version, Precondition.NONE);
    }

    public PostEdit {
        if (tags != null) {
            tags = List.copyOf(tags);
        }
    }
}
