package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.AccountQueries;
import dev.madang.application.account.Standing;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Act;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;

/** Deletes a user with all its posts. */
@UseCase
public final class DeleteUser {

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final ModerationLog log;
    private final Clock clock;

    public DeleteUser(
            Transactions transactions, UserRepository users, AccountQueries accounts, ModerationLog log, Clock clock) {
        this.transactions = transactions;
        this.standing = new Standing(users, accounts);
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /** @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated} */
    public void run(Caller caller, long id) {
        caller.require(Right.CHANGE_USERS);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(id).orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.CHANGE_USERS);
            users.remove(user);
            log.append(LogEntry.Draft.of(now, present, Act.DELETE_USER, id));
        });
    }
}
