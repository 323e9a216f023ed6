package dev.madang.application.tag;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
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

    /** @throws Refusal {@code not-found}; what {@link TagName} throws; {@code taken} */
    public TagView run(Caller caller, long id, String name) {
        caller.require(Right.CHANGE_TAGS);
        TagName valid = new TagName(name);
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(Right.CHANGE_TAGS);
            Tag tag = tags.byId(id).orElseThrow(() -> Refusal.notFound("tag"));
            tags.update(tag.withName(valid));
            log.append(LogEntry.Draft.of(now, present, ModerationAction.RENAME_TAG, id));
            return queries.byId(id).orElseThrow();
        });
    }
}
