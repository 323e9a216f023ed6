package dev.madang.domain.moderation;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** To whom the board is open for writing. */
public enum Mode {
    OPEN,
    /** Members write, guests read. */
    MEMBERS,
    /** Nobody publishes anything; moderators and admins go on with their work. */
    READ_ONLY;

    /**
     * Asks of rights that {@link Right#publishes} alone.
     *
     * @throws Refusal {@code read-only}, {@code members-only}
     */
    public void require(Caller caller, Right right) {
        if (!right.publishes() || this == OPEN) {
            return;
        }
        if (this == READ_ONLY) {
            throw Refusal.forbidden("read-only");
        }
        if (caller.identity() == null && right != Right.SIGN_UP) {
            throw Refusal.forbidden("members-only");
        }
    }

    /**
     * Asks of members alone: a guest's name is no way around what guests may not.
     *
     * @throws Refusal {@code own-name-only}
     */
    public void requireOwnName(Caller caller) {
        if (this == MEMBERS && caller.identity() != null) {
            throw Refusal.forbidden("own-name-only");
        }
    }
}
