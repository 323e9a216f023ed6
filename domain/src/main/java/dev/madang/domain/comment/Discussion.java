package dev.madang.domain.comment;

import dev.madang.domain.Refusal;

/**
 * The comments of a published post.
 *
 * @param locked whether the post is, and takes no more
 */
public record Discussion(long postId, boolean locked) {

    /** @throws Refusal {@code post-locked} */
    public void requireOpen() {
        if (locked) {
            throw Refusal.conflict("", "post-locked");
        }
    }
}
