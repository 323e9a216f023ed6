package dev.madang.application.tag;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.AccountQueries;
import dev.madang.application.account.Standing;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;

/** Adds a tag that no post has yet. */
@UseCase
public final class CreateTag {

    private final Transactions transactions;
    private final Standing standing;
    private final TagRepository tags;
    private final Toll toll;
    private final Clock clock;

    public CreateTag(
            Transactions transactions,
            UserRepository users,
            AccountQueries accounts,
            TagRepository tags,
            Throttle throttle,
            Clock clock) {
        this.transactions = transactions;
        this.standing = new Standing(users, accounts);
        this.tags = tags;
        this.toll = new Toll(throttle);
        this.clock = clock;
    }

    /** @throws dev.madang.domain.Refusal what {@link TagName} throws; {@code taken}; {@code too-often} */
    public TagView run(Caller caller, String name) {
        caller.require(Right.CREATE_TAG);
        TagName valid = new TagName(name);
        return toll.asGuest(
                caller,
                Allowance.GUEST_POST,
                1,
                () -> transactions.run(() -> {
                    standing.again(caller, clock.instant()).require(Right.CREATE_TAG);
                    Tag tag = tags.add(valid);
                    return new TagView(tag.id(), tag.name().value(), 0);
                }));
    }
}
