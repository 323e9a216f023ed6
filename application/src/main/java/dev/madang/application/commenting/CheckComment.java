package dev.madang.application.commenting;

import dev.madang.application.UseCase;
import dev.madang.application.contribution.Byline;
import dev.madang.domain.Faults;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.Content;

/** Says what is wrong with the fields of a draft; nothing is kept. */
@UseCase
public final class CheckComment {

    /** @throws dev.madang.domain.Refusal the faults of all fields at once, as {@link WriteComment} throws them */
    public void run(Caller caller, CommentDraft draft) {
        caller.require(Right.WRITE_COMMENT);
        Faults faults = new Faults();
        Byline.of(caller, draft.author(), draft.email(), faults);
        faults.check("content", () -> new Content(draft.content()));
        faults.refuse();
    }
}
