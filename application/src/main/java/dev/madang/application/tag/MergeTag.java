package dev.madang.application.tag;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.application.notification.Notifier;
import dev.madang.domain.Faults;
import dev.madang.domain.PlainText;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/** Makes one tag of two: all posts of the first get the second, and the first is gone. */
@UseCase
public final class MergeTag {

    /** Posts to a transaction, so that others can write in between. */
    private static final int BATCH = 25;

    private final Transactions transactions;
    private final Standing standing;
    private final TagRepository tags;
    private final PostRepository posts;
    private final TagQueries queries;
    private final ModerationLog log;
    private final Notifier notifier;
    private final Clock clock;

    public MergeTag(
            Transactions transactions,
            TagRepository tags,
            PostRepository posts,
            TagQueries queries,
            ModerationLog log,
            Notifier notifier,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.tags = tags;
        this.posts = posts;
        this.queries = queries;
        this.log = log;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * Some posts at a time: a merge that is interrupted leaves both tags, and can be done again.
     *
     * @param into the other tag's name
     * @param reason for all to read
     * @return the other tag
     * @throws Refusal {@code not-found}; of {@code into}, {@code required}, {@code unknown}, or {@code same} if it is the first; what
     *     {@link Reason} throws, for both at once
     */
    public TagView run(Caller caller, long id, String into, String reason) {
        caller.require(Right.CHANGE_TAGS);
        Faults faults = new Faults();
        var name = faults.check("into", () -> named(into));
        var why = faults.check("reason", () -> new Reason(reason));
        faults.refuse();
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            long after = last.getAsLong();
            last = transactions.run(() -> {
                standing(caller, clock.instant());
                return posts.retag(id, other(id, name.orElseThrow()), after, BATCH);
            });
        }
        return transactions.run(() -> finish(caller, id, name.orElseThrow(), why.orElseThrow()));
    }

    /** What got the tag meanwhile goes at once: two opposite merges would give each other their posts without end. */
    private TagView finish(Caller caller, long id, String into, Reason why) {
        Instant now = clock.instant();
        Caller present = standing(caller, now);
        long other = other(id, into);
        while (posts.retag(id, other, 0, BATCH).isPresent()) {
            // None gets it any more.
        }
        notifier.merged(id, other);
        tags.remove(tags.byId(id).orElseThrow(MergeTag::gone));
        log.append(LogEntry.Draft.of(now, present, ModerationAction.MERGE_TAG, id, why)
                .detail(String.valueOf(other)));
        return queries.byId(other).orElseThrow(MergeTag::unknown);
    }

    private Caller standing(Caller caller, Instant now) {
        Caller present = standing.again(caller, now);
        present.require(Right.CHANGE_TAGS);
        return present;
    }

    private static String named(String into) {
        String name = PlainText.sought(into);
        if (name.isEmpty()) {
            throw Refusal.invalid("into", "required");
        }
        return name;
    }

    private long other(long id, String name) {
        TagView tag = queries.byId(id).orElseThrow(MergeTag::gone);
        TagView other = queries.byName(name).orElseThrow(MergeTag::unknown);
        if (other.id() == tag.id()) {
            throw Refusal.invalid("into", "same");
        }
        return other.id();
    }

    private static Refusal gone() {
        return Refusal.notFound("tag");
    }

    private static Refusal unknown() {
        return Refusal.invalid("into", "unknown");
    }
}
