package dev.madang.application.credential;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;

/** Ends all sessions, tokens and links of somebody else, such as one whose computer was stolen. */
@UseCase
public final class EndCredentials {

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final CredentialRepository credentials;
    private final ModerationLog log;
    private final Clock clock;

    public EndCredentials(
            Transactions transactions,
            UserRepository users,
            CredentialRepository credentials,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws
     */
    public void run(Caller caller, long userId, String reason) {
        caller.require(Right.CHANGE_CREDENTIALS);
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(userId).orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.CHANGE_CREDENTIALS);
            credentials.removeAll(userId);
            log.append(LogEntry.Draft.of(now, present, ModerationAction.END_CREDENTIALS, userId, why));
        });
    }
}
