package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.UserRepository;

/** Ends the caller's session; does nothing where there is none. */
@UseCase
public final class SignOut {

    private final Transactions transactions;
    private final UserRepository users;
    private final CredentialRepository credentials;

    public SignOut(Transactions transactions, UserRepository users, CredentialRepository credentials) {
        this.transactions = transactions;
        this.users = users;
        this.credentials = credentials;
    }

    public void run(Caller caller) {
        Identity identity = caller.identity();
        if (identity != null) {
            transactions.run(() -> users.byId(identity.userId())
                    .flatMap(user -> credentials.byId(identity.credentialId()))
                    .ifPresent(credentials::remove));
        }
    }
}
