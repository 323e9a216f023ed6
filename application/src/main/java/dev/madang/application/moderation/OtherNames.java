package dev.madang.application.moderation;

import dev.madang.application.Collaborator;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;

/** Lets members write under names that aren't their own while guests may write too: a guest's name is no way around that. */
@Collaborator
public final class OtherNames {

    private final ReadMode readMode;

    public OtherNames(ReadMode readMode) {
        this.readMode = readMode;
    }

    /**
     * Asks of members alone, as guests have been asked at the door.
     *
     * @param asGuest whether there is anything under another name
     * @throws Refusal {@code own-name-only}
     */
    public void admit(Caller caller, boolean asGuest) {
        if (asGuest && caller.identity() != null) {
            readMode.run().requireOwnName(caller);
        }
    }
}
