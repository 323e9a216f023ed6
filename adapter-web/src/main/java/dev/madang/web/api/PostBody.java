package dev.madang.web.api;

import dev.madang.application.Precondition;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post as a client sends it. Of a new one, a member that is missing is as good as empty; of a change, it stays.
 *
 * @param reason of a change to somebody else's
 */
record PostBody(
        @Nullable String author,
        @Nullable String email,
        @Nullable String title,
        @Nullable String content,
        @Nullable List<String> tags,
        @Nullable String reason) {

    static final PostBody EMPTY = new PostBody(null, null, null, null, null, null);

    PostBody {
        if (tags != null) {
            tags = tags.stream().map(PostBody::text).toList();
        }
    }

    PostDraft draft() {
        return new PostDraft(
                text(author), email, text(title), text(content), Objects.requireNonNullElse(tags, List.of()));
    }

    PostEdit edit(Precondition unchanged) {
        return new PostEdit(title, content, tags, text(reason), null, unchanged);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
