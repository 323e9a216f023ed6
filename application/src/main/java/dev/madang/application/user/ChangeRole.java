package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
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
import java.util.Locale;

/** Gives a member another role; its sessions, tokens and links end. */
@UseCase
public final class ChangeRole {

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final ModerationLog log;
    private final Clock clock;

    public ChangeRole(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            CredentialRepository credentials,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param role of a member at least
     * @param reason for all to read
     * @throws Refusal {@code not-found}, also of guests; {@code forbidden}, {@code unauthenticated}; what {@link Reason}
     *     throws; {@code no-change}
     */
    public void run(Caller caller, long userId, Role role, String reason) {
        caller.require(Right.CHANGE_ROLES);
        if (!role.isAtLeast(Role.MEMBER)) {
            throw Refusal.invalid("role", "unknown");
        }
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(userId)
                    .filter(found -> accounts.byUserId(userId).isPresent())
                    .orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.CHANGE_ROLES);
            if (user.role() == role) {
                throw Refusal.conflict("role", "no-change");
            }
            users.update(user.withRole(role));
            credentials.removeAll(userId);
            log.append(LogEntry.Draft.of(now, present, ModerationAction.CHANGE_ROLE, userId, why)
                    .detail(role.name().toLowerCase(Locale.ROOT)));
        });
    }
}
