package dev.madang.application.moderation;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks, within the transaction that writes, what was asked before it began: who the caller is, and whether the board's mode
 * lets it write. Every write by a right that {@link Right#publishes} goes through here, from every front door.
 */
@Collaborator
public final class Admission {

    private final Standing standing;
    private final ReadMode readMode;

    public Admission(Standing standing, ReadMode readMode) {
        this.standing = standing;
        this.readMode = readMode;
    }

    /**
     * The member that the caller is; empty of others.
     *
     * @param asGuest whether anything is written under another name than the member's own
     * @throws Refusal as {@link Standing#member}, {@link Mode#require} and {@link Mode#requireOwnName}
     */
    public Optional<User> member(Caller caller, Right right, boolean asGuest, Instant now) {
        Optional<User> member = standing.member(caller, right, now);
        requireMode(caller, right, asGuest);
        return member;
    }

    /**
     * The caller as it is now.
     *
     * @throws Refusal as {@link Standing#again}, {@link Caller#require} and {@link Mode#require}
     */
    public Caller again(Caller caller, Right right, boolean asGuest, Instant now) {
        Caller present = standing.again(caller, now);
        present.require(right);
        requireMode(present, right, asGuest);
        return present;
    }

    /** Costs nothing where the mode doesn't matter. */
    private void requireMode(Caller caller, Right right, boolean asGuest) {
        if (!right.publishes()) {
            return;
        }
        Mode mode = readMode.run();
        mode.require(caller, right);
        if (asGuest) {
            mode.requireOwnName(caller);
        }
    }
}
