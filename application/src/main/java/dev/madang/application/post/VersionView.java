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
 * @param hidden whether only moderators see it
 */
public record VersionView(
        int version, @Nullable String title, @Nullable String content, Instant at, boolean hidden) {

    /** The text that the post has. */
    static VersionView of(PostView post) {
        return new VersionView(
                post.version(),
                post.title(),
                post.content(),
                Objects.requireNonNullElse(post.editedAt(), post.datePosted()),
                false);
    }

    public static VersionView of(PostVersion version) {
        return new VersionView(
                version.version(), version.title().value(), version.content().value(), version.at(), version.hidden());
    }

    public VersionView withoutContent() {
        return new VersionView(version, title, null, at, hidden);
    }

    boolean isShownTo(Caller caller) {
        return !hidden || caller.may(Right.MODERATE_POSTS);
    }

    VersionView shownTo(Caller caller) {
        return isShownTo(caller) ? this : new VersionView(version, null, null, at, true);
    }
}
