package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Notes that the caller has read what a moderator told it. */
@UseCase
public final class AcknowledgeWarning {

    private final Transactions transactions;
    private final AccountRepository accounts;

    public AcknowledgeWarning(Transactions transactions, AccountRepository accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /** @throws Refusal {@code unauthenticated}, {@code forbidden} */
    public void run(Caller caller) {
        long id = caller.identified(Right.MANAGE_OWN_ACCOUNT).userId();
        transactions.run(() -> accounts.update(
                accounts.byUserId(id).orElseThrow(Refusal::unauthenticated).withWarning(null)));
    }
}
