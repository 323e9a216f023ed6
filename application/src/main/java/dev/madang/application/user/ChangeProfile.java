package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.OwnPassword;
import dev.madang.application.moderation.Admission;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.User;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Changes the caller's own name, which it signs in with, and e-mail; its posts follow the name. The name before stays its own,
 * too, until it gives up another or an admin renames it.
 */
@UseCase
public final class ChangeProfile {

    private final Transactions transactions;
    private final Admission admission;
    private final Renaming renaming;
    private final AccountQueries accounts;
    private final OwnPassword ownPassword;
    private final Clock clock;

    public ChangeProfile(
            Transactions transactions,
            AccountQueries accountQueries,
            Admission admission,
            Renaming renaming,
            OwnPassword ownPassword,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.renaming = renaming;
        this.accounts = accountQueries;
        this.ownPassword = ownPassword;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code unauthenticated}, {@code forbidden}, {@code read-only}; what {@link dev.madang.domain.user.Username} and {@link
     *     dev.madang.domain.user.Email} throw, for both at once; what {@link OwnPassword} throws; {@code taken}; {@code
     *     name-claimed}; {@code name-of-guest}
     */
    public UserView run(Caller caller, String password, String username, String email) {
        Identity own = caller.identified(Right.MANAGE_OWN_ACCOUNT);
        String address = accounts.byUserId(own.userId())
                .map(account -> account.email().value())
                .orElse("");
        var wanted = renaming.wantedByItself(unlessSame(own.username(), username), unlessSame(address, email));
        Account shown = ownPassword.require(caller, password);
        return transactions.run(() -> {
            Right right = wanted.name().isPresent() ? Right.CHANGE_OWN_NAME : Right.MANAGE_OWN_ACCOUNT;
            User user = admission.member(caller, right, false, clock.instant()).orElseThrow(Refusal::unauthenticated);
            ownPassword.confirm(shown);
            return renaming.change(user, wanted, caller);
        });
    }

    /** What stays as it is was good when it was taken, and is. */
    private static @Nullable String unlessSame(String kept, String typed) {
        return PlainText.sought(typed).equals(kept) ? null : typed;
    }
}
