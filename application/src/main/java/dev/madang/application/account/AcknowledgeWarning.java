package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.time.Clock;

/** Notes that the caller has read what a moderator told it. */
@UseCase
public final class AcknowledgeWarning {

    private final Transactions transactions;
    private final Standing standing;
    private final AccountRepository accounts;
    private final Clock clock;

    public AcknowledgeWarning(Transactions transactions, AccountRepository accounts, Standing standing, Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public void run(Caller caller) {
        caller.require(Right.MANAGE_OWN_ACCOUNT);
        transactions.run(() -> {
            long id = standing.again(caller, clock.instant())
                    .identified(Right.MANAGE_OWN_ACCOUNT)
                    .userId();
            accounts.update(
                    accounts.byUserId(id).orElseThrow(Refusal::unauthenticated).withWarning(null));
        });
    }
}
