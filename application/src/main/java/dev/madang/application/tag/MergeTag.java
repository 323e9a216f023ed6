package dev.madang.application.tag;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
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

/** Makes one tag of two: all posts of the first get the second, and the first is gone. */
@UseCase
public final class MergeTag {

    private final Transactions transactions;
    private final Standing standing;
    private final TagRepository tags;
    private final PostRepository posts;
    private final TagQueries queries;
    private final ModerationLog log;
    private final Clock clock;

    public MergeTag(
            Transactions transactions,
            TagRepository tags,
            PostRepository posts,
            TagQueries queries,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.tags = tags;
        this.posts = posts;
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /**
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
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(Right.CHANGE_TAGS);
            TagView tag = queries.byId(id).orElseThrow(() -> Refusal.notFound("tag"));
            TagView other = other(tag, name.orElseThrow());
            if (!posts.retag(tag.id(), other.id())) {
                throw unknown();
            }
            tags.byId(tag.id()).ifPresent(tags::remove);
            log.append(LogEntry.Draft.of(now, present, ModerationAction.MERGE_TAG, id, why.orElseThrow())
                    .detail(String.valueOf(other.id())));
            return queries.byId(other.id()).orElseThrow();
        });
    }

    private static String named(String into) {
        String name = PlainText.sought(into);
        if (name.isEmpty()) {
            throw Refusal.invalid("into", "required");
        }
        return name;
    }

    private TagView other(TagView tag, String name) {
        TagView other = queries.byName(name).orElseThrow(MergeTag::unknown);
        if (other.id() == tag.id()) {
            throw Refusal.invalid("into", "same");
        }
        return other;
    }

    private static Refusal unknown() {
        return Refusal.invalid("into", "unknown");
    }
}
