package dev.madang.application.version;

import dev.madang.domain.version.Versioned;

/**
 * What a post or a comment says now.
 *
 * @param postId of the post, or of that which the comment is under
 * @param readsHidden whether its reader sees what moderators have hidden of what it said before
 * @param onBoard whether it is published; else only moderators see it
 */
public record CurrentText(Versioned of, long postId, VersionView version, boolean readsHidden, boolean onBoard) {

    /** From 1. */
    public int number() {
        return version.version();
    }

    public boolean shows(VersionView other) {
        return readsHidden || !other.hidden();
    }

    /** Without its text, where the reader doesn't see it. */
    VersionView shown(VersionView other) {
        return shows(other) ? other : new VersionView(other.version(), null, null, other.at(), true, other.editor());
    }
}
