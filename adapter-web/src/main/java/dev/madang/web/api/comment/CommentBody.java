package dev.madang.web.api.comment;

import dev.madang.application.commenting.CommentDraft;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comment as a client sends it. Of a new one, a member that is missing is as good as empty. */
record CommentBody(
        @Nullable String author,
        @Nullable String email,
        @Nullable String content,
        @Nullable Long parentId) {

    CommentDraft draft() {
        return new CommentDraft(text(author), email, text(content));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
