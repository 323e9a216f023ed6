package dev.madang.application.publishing;

import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Says what is wrong with the fields of a draft; nothing is kept. */
@UseCase
public final class CheckPost {

    /** @throws dev.madang.domain.Refusal the faults of all fields at once, as {@link PublishPost} throws them */
    public void run(Caller caller, PostDraft draft) {
        caller.require(Right.PUBLISH_POST);
        Publication.of(caller, draft);
    }
}
