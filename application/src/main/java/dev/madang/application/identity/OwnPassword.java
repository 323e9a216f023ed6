package dev.madang.application.identity;

import dev.madang.application.Collaborator;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Asks members for their passwords once more, so that nobody does in an open session what its owner wouldn't. */
@Collaborator
public final class OwnPassword {

    private final AccountQueries queries;
    private final PasswordHashing hashing;
    private final Throttle throttle;

    public OwnPassword(AccountQueries queries, PasswordHashing hashing, Throttle throttle) {
        this.queries = queries;
        this.hashing = hashing;
        this.throttle = throttle;
    }

    /**
     * Takes as long as a sign-in; to be asked outside of any transaction.
     *
     * @return the caller's account, for {@link #confirm}
     * @throws Refusal {@code unauthenticated}, {@code forbidden}; {@code wrong-password}; {@code too-often}; {@code
     *     unavailable}
     */
    public Account require(Caller caller, String password) {
        long id = caller.identified(Right.MANAGE_OWN_ACCOUNT).userId();
        Account account = queries.byUserId(id).orElseThrow(Refusal::unauthenticated);
        throttle.spend(Allowance.PASSWORD, String.valueOf(id), 1);
        if (!hashing.matches(password, account.password())) {
            throw wrong();
        }
        return account;
    }

    /**
     * Within the transaction for which the password was asked: another may have changed it meanwhile.
     *
     * @throws Refusal {@code wrong-password}
     */
    public void confirm(Account shown) {
        if (queries.byUserId(shown.userId())
                .filter(present -> present.password().equals(shown.password()))
                .isEmpty()) {
            throw wrong();
        }
    }

    private static Refusal wrong() {
        return Refusal.invalid("password", "wrong-password");
    }
}
