package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.AccountQueries;
import dev.madang.application.account.NameKeys;
import dev.madang.application.account.OwnPassword;
import dev.madang.application.account.PasswordHashing;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.UserRepository;

/** Changes the caller's own name, which it signs in with, and e-mail; its posts follow the name. */
@UseCase
public final class ChangeProfile {

    private final Transactions transactions;
    private final UserRepository users;
    private final Renaming renaming;
    private final OwnPassword ownPassword;

    public ChangeProfile(
            Transactions transactions,
            UserRepository users,
            UserQueries queries,
            AccountRepository accounts,
            AccountQueries accountQueries,
            NameKeys nameKeys,
            PasswordHashing hashing,
            Throttle throttle) {
        this.transactions = transactions;
        this.users = users;
        this.renaming = new Renaming(users, queries, accounts, nameKeys);
        this.ownPassword = new OwnPassword(accountQueries, hashing, throttle);
    }

    /**
     * @throws Refusal {@code unauthenticated}, {@code forbidden}; what {@link dev.madang.domain.user.Username} and {@link
     *     dev.madang.domain.user.Email} throw, for both at once; what {@link OwnPassword} throws; {@code taken}; {@code
     *     name-claimed}
     */
    public UserView run(Caller caller, String password, String username, String email) {
        caller.identified(Right.MANAGE_OWN_ACCOUNT);
        var wanted = renaming.wanted(username, email);
        long id = ownPassword.require(caller, password);
        return transactions.run(() -> renaming.change(users.byId(id).orElseThrow(Refusal::unauthenticated), wanted));
    }
}
