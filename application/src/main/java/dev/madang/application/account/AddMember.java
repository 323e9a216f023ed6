package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.AccountDrafts.AccountDraft;
import dev.madang.application.name.GuestNames;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes somebody a member on the word of the operator, who may also give away a name that guests have used, or
 * one that nobody else can have. No front door leads here.
 */
@UseCase
public final class AddMember {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final GuestNames guestNames;
    private final AccountDrafts accountDrafts;
    private final ModerationLog log;
    private final Clock clock;

    public AddMember(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            CredentialRepository credentials,
            ModerationLog log,
            AccountDrafts accountDrafts,
            GuestNames guestNames,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.guestNames = guestNames;
        this.accountDrafts = accountDrafts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param reason for all to read, where an office is given away
     * @throws Refusal {@code name-claimed}; {@code name-of-guest} of a name that only looks like one
     */
    public void run(NewMember member, Reason reason) {
        AccountDraft draft = accountDrafts.of(member.username(), member.password());
        transactions.run(() -> {
            Instant now = clock.instant();
            Optional<User> known = users.byUsername(member.username());
            guestNames.refuse(
                    draft.nameKeys(), guest -> known.filter(guest::equals).isPresent());
            User user =
                    known.orElseGet(() -> users.add(new NewUser(member.username(), null, now, member.role(), null)));
            accounts.add(draft.of(user, member.email(), now));
            credentials.removeAll(user.id(), Credential.Kind.LINK);
            users.update(user.withEmail(null).withRole(member.role()).withGuestKey(null));
            if (member.role().isAtLeast(Role.MODERATOR)) {
                log.append(LogEntry.Draft.of(now, Caller.OPERATOR, ModerationAction.CHANGE_ROLE, user.id(), reason)
                        .detail(member.role().name().toLowerCase(Locale.ROOT)));
            }
        });
    }
}
