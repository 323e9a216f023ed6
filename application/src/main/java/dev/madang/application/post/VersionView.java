package dev.madang.application.post;

import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.PostVersion;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post's text as it was, or is.
 *
 * @param title null where a moderator has hidden it from the reader
 * @param content likewise, and in lists
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

    /** @param replacedBy who gave the post another text in the author's place; null if the author did */
    public record Kept(VersionView version, @Nullable Editor replacedBy) {

        /** @param replacedBy the name of that user; null if it is gone */
        public static Kept of(PostVersion version, @Nullable String replacedBy) {
            Long editor = version.replacedBy();
            return new Kept(
                    new VersionView(
                            version.version(),
                            version.title().value(),
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

    VersionView withoutContent() {
        return new VersionView(version, title, null, at, hidden, editor);
    }

    /** @param before what was kept of the version before; null if nothing was */
    VersionView after(@Nullable Kept before) {
        return new VersionView(version, title, content, at, hidden, before == null ? null : before.replacedBy());
    }

    boolean isShownTo(Caller caller, PostView post, Instant now) {
        return !hidden || caller.may(Right.MODERATE_POSTS) || (post.byOwnerOfName() && post.isBy(caller, now));
    }

    VersionView shownTo(Caller caller, PostView post, Instant now) {
        return isShownTo(caller, post, now) ? this : new VersionView(version, null, null, at, true, editor);
    }
}
