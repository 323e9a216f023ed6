package dev.madang.application.version;

import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PostView;
import dev.madang.domain.post.Title;
import dev.madang.domain.version.TextVersion;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a post or a comment as it was, or is.
 *
 * @param title null of a comment, and where a moderator has hidden it from the reader
 * @param content null where a moderator has hidden it from the reader, and in lists
 * @param at when it was written
 * @param hidden whether only moderators and the member who wrote it see it
 * @param editor who wrote it in the author's place; null if the author did
 */
public record VersionView(
        int version,
        @Nullable String title,
        @Nullable String content,
        Instant at,
        boolean hidden,
        @Nullable Editor editor) {

    /** @param name null of one who is gone */
    public record Editor(long id, @Nullable String name) {}

    /** @param replacedBy who gave it another text in the author's place; null if the author did */
    public record Kept(VersionView version, @Nullable Editor replacedBy) {

        /** @param replacedBy the name of that user; null if it is gone */
        public static Kept of(TextVersion version, @Nullable String replacedBy) {
            Title title = version.title();
            Long editor = version.replacedBy();
            return new Kept(
                    new VersionView(
                            version.version(),
                            title == null ? null : title.value(),
                            version.content().value(),
                            version.at(),
                            version.hidden(),
                            null),
                    editor == null ? null : new Editor(editor, replacedBy));
        }

        public Kept withoutContent() {
            return new Kept(version.withoutContent(), replacedBy);
        }
    }

    /** The text that the post has. */
    static VersionView of(PostView post) {
        return new VersionView(
                post.version(),
                post.title(),
                post.content(),
                Objects.requireNonNullElse(post.editedAt(), post.datePosted()),
                false,
                null);
    }

    /** The text that the comment has. */
    static VersionView of(CommentView comment) {
        return new VersionView(
                comment.version(),
                null,
                comment.content(),
                Objects.requireNonNullElse(comment.editedAt(), comment.writtenAt()),
                false,
                null);
    }

    VersionView withoutContent() {
        return new VersionView(version, title, null, at, hidden, editor);
    }

    /** @param before what was kept of the version before; null if nothing was */
    VersionView after(@Nullable Kept before) {
        return new VersionView(version, title, content, at, hidden, before == null ? null : before.replacedBy());
    }
}
