package dev.madang.application.user;

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
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes another user's name, e-mail or both; its posts follow the name. */
@UseCase
public final class ChangeUser {

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final Renaming renaming;
    private final ModerationLog log;
    private final Clock clock;

    public ChangeUser(
            Transactions transactions,
            UserRepository users,
            ModerationLog log,
            Standing standing,
            Renaming renaming,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.renaming = renaming;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param username null to keep it
     * @param email null to keep it
     * @param reason for all to read
     * @return with the e-mail, also a member's
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Username}, {@link Email}
     *     and {@link Reason} throw, for all at once; {@code taken}; {@code name-claimed}; {@code name-of-guest}; {@code no-change} of a former member
     */
    public UserView run(
            Caller caller,
            long id,
            @Nullable String username,
            @Nullable String email,
            String reason,
            Precondition unchanged) {
        caller.require(Right.CHANGE_USERS);
        Faults faults = new Faults();
        var wanted = faults.within("", () -> renaming.wanted(username, email));
        var why = faults.check("reason", () -> new Reason(reason));
        faults.refuse();
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(id).orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.CHANGE_USERS);
            if (user.role() == Role.FORMER) {
                throw Refusal.conflict("", "no-change");
            }
            unchanged.check();
            log.append(LogEntry.Draft.of(now, present, ModerationAction.CHANGE_USER, id, why.orElseThrow()));
            return renaming.change(user, wanted.orElseThrow(), present);
        });
    }
}
