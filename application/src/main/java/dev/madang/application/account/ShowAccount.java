package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Shows a member its own account, with the sessions and tokens that are still good. */
@UseCase
public final class ShowAccount {

    private final UserQueries users;
    private final AccountQueries accounts;
    private final Clock clock;

    public ShowAccount(UserQueries users, AccountQueries accounts, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public AccountView run(Caller caller) {
        long id = caller.identified(Right.MANAGE_OWN_ACCOUNT).userId();
        Account account = accounts.byUserId(id).orElseThrow(Refusal::unauthenticated);
        Instant now = clock.instant();
        Reason warning = account.warning();
        return new AccountView(
                users.byId(id).orElseThrow(Refusal::unauthenticated),
                account.email().value(),
                good(id, Credential.Kind.SESSION, now),
                good(id, Credential.Kind.TOKEN, now),
                account.suspensionAt(now).orElse(null),
                warning == null ? null : warning.value());
    }

    private List<Credential> good(long id, Credential.Kind kind, Instant now) {
        return accounts.credentials(id, kind, Credential.MAX_OF_A_KIND).stream()
                .filter(credential -> credential.isGood(now))
                .sorted(Comparator.comparing(Credential::id))
                .toList();
    }
}
