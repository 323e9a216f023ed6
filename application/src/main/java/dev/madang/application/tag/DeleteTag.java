package dev.madang.application.tag;

import dev.madang.application.Precondition;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagRepository;
import java.time.Clock;
import java.time.Instant;

/** Deletes a tag; the posts that had it stay. */
@UseCase
public final class DeleteTag {

    private final Transactions transactions;
    private final Standing standing;
    private final TagRepository tags;
    private final ModerationLog log;
    private final Clock clock;

    public DeleteTag(Transactions transactions, TagRepository tags, ModerationLog log, Standing standing, Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.tags = tags;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code not-found}; what {@link Reason} throws
     */
    public void run(Caller caller, long id, String reason, Precondition unchanged) {
        caller.require(Right.CHANGE_TAGS);
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(Right.CHANGE_TAGS);
            Tag tag = tags.byId(id).orElseThrow(() -> Refusal.notFound("tag"));
            unchanged.check();
            tags.remove(tag);
            log.append(LogEntry.Draft.of(now, present, ModerationAction.DELETE_TAG, id, why));
        });
    }
}
