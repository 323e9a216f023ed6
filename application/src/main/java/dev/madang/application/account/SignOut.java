package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Identity;

/** Ends the caller's session; does nothing where there is none. */
@UseCase
public final class SignOut {

    private final Transactions transactions;
    private final CredentialRepository credentials;

    public SignOut(Transactions transactions, CredentialRepository credentials) {
        this.transactions = transactions;
        this.credentials = credentials;
    }

    public void run(Caller caller) {
        Identity identity = caller.identity();
        if (identity != null) {
            transactions.run(() -> credentials.byId(identity.credentialId()).ifPresent(credentials::remove));
        }
    }
}
