package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Warns a member, lets it do no more than read for some days, or takes that back. */
@UseCase
public final class ModerateMember {

    public static final int MAX_DAYS = 365;

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final ModerationLog log;
    private final Clock clock;

    public ModerateMember(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    public enum Action {
        WARN(ModerationAction.WARN_MEMBER),
        SUSPEND(ModerationAction.SUSPEND_MEMBER),
        LIFT(ModerationAction.LIFT_SUSPENSION);

        private final ModerationAction act;

        Action(ModerationAction act) {
            this.act = act;
        }
    }

    /**
     * @param days of a suspension, from now, also if one is in force; 1 to {@value #MAX_DAYS}, and of no meaning else
     * @param reason for all to read; the member is told it, unless it is lifted
     * @throws Refusal {@code not-found}, also of guests; {@code forbidden}, {@code unauthenticated}; what {@link Reason}
     *     throws; {@code out-of-range} of the days; {@code no-change}
     */
    public void run(Caller caller, long userId, Action action, String reason, int days) {
        caller.require(Right.MODERATE_MEMBERS);
        Reason why = new Reason(reason);
        boolean suspends = action == Action.SUSPEND;
        if (suspends && (days < 1 || days > MAX_DAYS)) {
            throw Refusal.invalid("days", "out-of-range", 1, MAX_DAYS);
        }
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(userId).orElseThrow(() -> Refusal.notFound("user"));
            Account account = accounts.byUserId(userId).orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.MODERATE_MEMBERS);
            accounts.update(
                    switch (action) {
                        case WARN -> account.withWarning(why);
                        case SUSPEND -> account.withWarning(why).suspendedUntil(now.plus(Duration.ofDays(days)));
                        case LIFT -> lifted(account, now);
                    });
            log.append(LogEntry.Draft.of(now, present, action.act, userId, why)
                    .detail(suspends ? String.valueOf(days) : ""));
        });
    }

    private static Account lifted(Account account, Instant now) {
        if (account.suspensionAt(now).isEmpty()) {
            throw Refusal.conflict("action", "no-change");
        }
        return account.suspendedUntil(null);
    }
}
