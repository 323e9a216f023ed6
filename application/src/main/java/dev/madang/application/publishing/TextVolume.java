package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import java.nio.charset.StandardCharsets;

/** How much text members may write; guests are limited by the post. */
@Collaborator
final class TextVolume {

    /** Bytes that keeping a post or a link to a tag takes beside its text. */
    private static final int ROW = 256;

    private final Throttle throttle;

    TextVolume(Throttle throttle) {
        this.throttle = throttle;
    }

    static long bytes(Title title, Content content, TagNames tags) {
        return tags.values().stream().mapToLong(tag -> bytes(tag.value())).sum()
                + bytes(title.value())
                + bytes(content.value());
    }

    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Before anything is written.
     *
     * @param rows posts, and their tags
     * @throws dev.madang.domain.Refusal {@code too-often}
     */
    void spend(Caller caller, long bytes, long rows) {
        Identity identity = caller.identity();
        if (identity != null) {
            throttle.spend(Allowance.MEMBER_TEXT, String.valueOf(identity.userId()), bytes + rows * ROW);
        }
    }
}
