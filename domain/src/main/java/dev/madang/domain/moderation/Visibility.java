package dev.madang.domain.moderation;

import java.util.Locale;

/** Whether everybody can read something on the board, and if not, why. */
public enum Visibility {
    PUBLISHED,
    /** Pending: a guest's, with more links than guests' posts usually have. */
    PENDING_LINKS,
    /** Pending: something filled in a field that people don't see. */
    PENDING_TRAP,
    /** Pending: the form came back sooner than people write. */
    PENDING_HASTE,
    /** A moderator has hidden it. */
    HIDDEN;

    public boolean isPublished() {
        return this == PUBLISHED;
    }

    /** Whether no moderator has decided on it yet. */
    public boolean isPending() {
        return this == PENDING_LINKS || this == PENDING_TRAP || this == PENDING_HASTE;
    }

    /** As programs write it: {@code published}, {@code pending-links}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
