package dev.madang.application.tag;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.Admission;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import java.time.Clock;

/** Adds a tag that no post has yet. */
@UseCase
public final class CreateTag {

    private final Transactions transactions;
    private final Admission admission;
    private final TagRepository tags;
    private final Toll toll;
    private final Clock clock;

    public CreateTag(Transactions transactions, TagRepository tags, Admission admission, Toll toll, Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.tags = tags;
        this.toll = toll;
        this.clock = clock;
    }

    /** @throws dev.madang.domain.Refusal what {@link TagName} throws; {@code taken}; {@code read-only}, {@code members-only}; {@code too-often} */
    public TagView run(Caller caller, String name) {
        caller.require(Right.CREATE_TAG);
        TagName valid = new TagName(name);
        return toll.asGuest(
                caller,
                Allowance.GUEST_POST,
                1,
                () -> transactions.run(() -> {
                    admission.again(caller, Right.CREATE_TAG, false, clock.instant());
                    Tag tag = tags.add(valid);
                    return new TagView(tag.id(), tag.name().value(), 0);
                }));
    }
}
