package dev.madang.application.credential;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import java.time.Clock;

/** Ends a session or a token of the caller's own. */
@UseCase
public final class EndCredential {

    private final Transactions transactions;
    private final Standing standing;
    private final CredentialRepository credentials;
    private final Clock clock;

    public EndCredential(Transactions transactions, CredentialRepository credentials, Standing standing, Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** @throws Refusal {@code unauthenticated}, {@code forbidden}; {@code not-found}, also of what is somebody else's */
    public void run(Caller caller, long id) {
        caller.require(Right.MANAGE_OWN_ACCOUNT);
        transactions.run(() -> {
            Caller present = standing.again(caller, clock.instant());
            present.require(Right.MANAGE_OWN_ACCOUNT);
            credentials.remove(credentials
                    .byId(id)
                    .filter(credential -> present.is(credential.userId()))
                    .orElseThrow(() -> Refusal.notFound("credential")));
        });
    }
}
