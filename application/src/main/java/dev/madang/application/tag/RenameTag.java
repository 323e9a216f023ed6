package dev.madang.application.tag;

import dev.madang.application.Precondition;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Faults;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import java.time.Clock;
import java.time.Instant;

/** Gives a tag another name; the posts that have it follow. */
@UseCase
public final class RenameTag {

    private final Transactions transactions;
    private final Standing standing;
    private final TagRepository tags;
    private final ModerationLog log;
    private final Clock clock;
    private final TagQueries queries;

    public RenameTag(
            Transactions transactions,
            TagRepository tags,
            TagQueries queries,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.tags = tags;
        this.log = log;
        this.clock = clock;
        this.queries = queries;
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code not-found}; what {@link TagName} and {@link Reason} throw, for both at once; {@code taken}
     */
    public TagView run(Caller caller, long id, String name, String reason, Precondition unchanged) {
        caller.require(Right.CHANGE_TAGS);
        Faults faults = new Faults();
        var valid = faults.check("name", () -> new TagName(name));
        var why = faults.check("reason", () -> new Reason(reason));
        faults.refuse();
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(Right.CHANGE_TAGS);
            Tag tag = tags.byId(id).orElseThrow(() -> Refusal.notFound("tag"));
            unchanged.check();
            tags.update(tag.withName(valid.orElseThrow()));
            log.append(LogEntry.Draft.of(now, present, ModerationAction.RENAME_TAG, id, why.orElseThrow()));
            return queries.byId(id).orElseThrow();
        });
    }
}
