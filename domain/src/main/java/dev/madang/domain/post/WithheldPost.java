package dev.madang.domain.post;

import java.time.Instant;

/**
 * A post that is kept off the board, where no list, count or search can meet it: one that waits to be approved, or one that
 * was on the board before.
 *
 * @param since kept to the microsecond
 */
public record WithheldPost(Post post, Cause cause, Instant since) {

    /** Why it isn't on the board. */
    public enum Cause {
        /** A moderator has hidden it. */
        HIDDEN,
        /** A guest's, with more links than guests' posts usually have. */
        LINKS,
        /** Something filled in a field that people don't see. */
        TRAP,
        /** The form came back sooner than people write. */
        HASTE;

        /** Whether nobody has decided on it yet. */
        public boolean isHold() {
            return this != HIDDEN;
        }
    }
}
