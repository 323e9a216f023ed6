package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.credential.Sessions;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.identity.OwnPassword;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Password;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.User;
import java.time.Clock;
import java.time.Instant;

/** Changes the caller's password, which ends all that opens its account, tokens too, and begins a session anew. */
@UseCase
public final class ChangePassword {

    private final Transactions transactions;
    private final Standing standing;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final PasswordHashing hashing;
    private final OwnPassword ownPassword;
    private final Sessions sessions;
    private final Clock clock;

    public ChangePassword(
            Transactions transactions,
            AccountRepository accounts,
            CredentialRepository credentials,
            PasswordHashing hashing,
            Standing standing,
            OwnPassword ownPassword,
            Sessions sessions,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashing = hashing;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code unauthenticated}, {@code forbidden}; what {@link Password} throws, of {@code
     *     new-password}; what {@link OwnPassword} throws
     */
    public SignedIn run(Caller caller, String password, String newPassword, String client) {
        caller.identified(Right.MANAGE_OWN_ACCOUNT);
        Faults faults = new Faults();
        var chosen = faults.check("new-password", () -> new Password(newPassword));
        faults.refuse();
        Account shown = ownPassword.require(caller, password);
        String hash = hashing.hash(chosen.orElseThrow());
        return transactions.run(() -> {
            Instant now = clock.instant();
            User user = standing.member(caller, Right.MANAGE_OWN_ACCOUNT, now).orElseThrow(Refusal::unauthenticated);
            ownPassword.confirm(shown);
            Account account = accounts.byUserId(user.id()).orElseThrow(Refusal::unauthenticated);
            accounts.update(account.withPassword(hash));
            credentials.removeAll(user.id());
            return sessions.begin(user, client, now);
        });
    }
}
