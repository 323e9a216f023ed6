package dev.madang.application.credential;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;

/** Makes the secret of a link that signs somebody in once, within a day; a guest becomes a member by it. */
@UseCase
public final class IssueLink {

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final CredentialRepository credentials;
    private final ModerationLog log;
    private final Secrets secrets;
    private final Clock clock;

    public IssueLink(
            Transactions transactions,
            UserRepository users,
            CredentialRepository credentials,
            ModerationLog log,
            Secrets secrets,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.credentials = credentials;
        this.log = log;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Ends the link that the user was given before.
     *
     * @param reason for all to read
     * @return the secret, of which the board keeps no more than the hash
     * @throws Refusal {@code not-found}, also of a former member; {@code forbidden}, {@code unauthenticated}; what {@link
     *     Reason} throws
     */
    public String run(Caller caller, long userId, String reason) {
        caller.require(Right.CHANGE_CREDENTIALS);
        Reason why = new Reason(reason);
        String secret = secrets.random();
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(userId)
                    .filter(found -> found.role() != Role.FORMER)
                    .orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.CHANGE_CREDENTIALS);
            credentials.removeAll(userId, Credential.Kind.LINK);
            credentials.add(Credential.Draft.of(userId, Credential.Kind.LINK, SecretHash.of(secret), "", now));
            log.append(LogEntry.Draft.of(now, present, ModerationAction.ISSUE_LINK, userId, why));
        });
        return secret;
    }
}
