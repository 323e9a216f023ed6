package dev.madang.domain.moderation;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom the board is open for writing. */
public enum Mode {
    OPEN,
    /** Members write, guests read. */
    MEMBERS,
    /** Nobody publishes anything; moderators and admins go on with their work. */
    READ_ONLY;

    /** As people and programs write it, and the log: {@code open}, {@code members}, {@code read-only}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode with this code, which older entries of the log spell {@code read_only}; empty of any other text. */
    public static Optional<Mode> withCode(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code().equals(code.replace('_', '-')))
                .findFirst();
    }

    /** Whether the caller may use a right, for all that the mode says; any but those that {@linkplain Right#publishes publish}. */
    public boolean allows(Caller caller, Right right) {
        return !right.publishes()
                || this == OPEN
                || (this == MEMBERS && (caller.identity() != null || right == Right.SIGN_UP));
    }

    /** @throws Refusal {@code read-only}, {@code members-only} */
    public void require(Caller caller, Right right) {
        if (!allows(caller, right)) {
            throw Refusal.forbidden(this == READ_ONLY ? "read-only" : "members-only");
        }
    }

    /**
     * Refuses members who write under a guest's name while guests may not write.
     *
     * @throws Refusal {@code own-name-only}
     */
    public void requireOwnName(Caller caller) {
        if (this == MEMBERS && caller.identity() != null) {
            throw Refusal.forbidden("own-name-only");
        }
    }
}
