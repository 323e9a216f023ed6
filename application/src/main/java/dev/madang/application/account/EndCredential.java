package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;

/** Ends a session or a token of the caller's own. */
@UseCase
public final class EndCredential {

    private final Transactions transactions;
    private final CredentialRepository credentials;

    public EndCredential(Transactions transactions, CredentialRepository credentials) {
        this.transactions = transactions;
        this.credentials = credentials;
    }

    /** @throws Refusal {@code unauthenticated}, {@code forbidden}; {@code not-found}, also of what is somebody else's */
    public void run(Caller caller, long id) {
        long userId = caller.identified(Right.MANAGE_OWN_ACCOUNT).userId();
        transactions.run(() -> credentials.remove(credentials
                .byId(id)
                .filter(credential -> credential.userId() == userId)
                .orElseThrow(() -> Refusal.notFound("credential"))));
    }
}
