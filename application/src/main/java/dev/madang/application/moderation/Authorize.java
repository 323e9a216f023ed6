package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Lets a caller use a right, if it has it and the board's mode has no objection. */
@UseCase
public final class Authorize {

    private final ReadMode readMode;

    public Authorize(ReadMode readMode) {
        this.readMode = readMode;
    }

    /**
     * Costs nothing where the mode doesn't matter.
     *
     * @throws Refusal as {@link Caller#require}; {@code read-only}, {@code members-only}
     */
    public void run(Caller caller, Right right) {
        caller.require(right);
        if (right.publishes()) {
            readMode.run().require(caller, right);
        }
    }
}
