package dev.madang.application.tag;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.tag.TagRepository;

/** Deletes a tag; the posts that had it stay. */
@UseCase
public final class DeleteTag {

    private final Transactions transactions;
    private final TagRepository tags;

    public DeleteTag(Transactions transactions, TagRepository tags) {
        this.transactions = transactions;
        this.tags = tags;
    }

    /** @throws Refusal {@code not-found} */
    public void run(Caller caller, long id) {
        caller.require(Right.CHANGE_TAGS);
        transactions.run(() -> tags.remove(tags.byId(id).orElseThrow(() -> Refusal.notFound("tag"))));
    }
}
