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

    /** @throws Refusal {@code read-only}, {@code members-only}; both of nothing that {@link Right#publishes} isn't true of */
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
}
