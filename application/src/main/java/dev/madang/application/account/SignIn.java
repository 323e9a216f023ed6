package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.util.Optional;

/** Begins a session for whoever knows a member's password. */
@UseCase
public final class SignIn {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountQueries accounts;
    private final NameKeys nameKeys;
    private final PasswordHashing hashing;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Clock clock;

    public SignIn(
            Transactions transactions,
            UserRepository users,
            AccountQueries accounts,
            CredentialRepository credentials,
            NameKeys nameKeys,
            PasswordHashing hashing,
            Secrets secrets,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.nameKeys = nameKeys;
        this.hashing = hashing;
        this.secrets = secrets;
        this.sessions = new Sessions(credentials);
        this.clock = clock;
    }

    /**
     * Takes as long, and says the same, whether the name or the password is wrong.
     *
     * @param client what the session's owner will know it by
     * @throws Refusal {@code wrong-credentials}; {@code unavailable}
     */
    public SignedIn run(Caller caller, String username, String password, String client) {
        caller.require(Right.SIGN_IN);
        Optional<Account> account = name(username).flatMap(name -> accounts.byNameKeys(nameKeys.of(name)));
        String hash = account.map(Account::password).orElse(null);
        if (!hashing.matches(password, hash)) {
            throw wrong();
        }
        long userId = account.orElseThrow().userId();
        String session = secrets.random();
        return transactions.run(() -> {
            User user = users.byId(userId).orElseThrow(SignIn::wrong);
            return sessions.begin(user, session, client, clock.instant());
        });
    }

    private static Optional<Username> name(String typed) {
        try {
            return Optional.of(new Username(typed));
        } catch (Refusal nobodysName) {
            return Optional.empty();
        }
    }

    private static Refusal wrong() {
        return Refusal.invalid("", "wrong-credentials");
    }
}
