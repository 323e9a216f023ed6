package dev.madang.application.credential;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.account.CredentialRepository;
import java.time.Clock;

/** Removes the sessions, tokens and links that have expired. */
@UseCase
public final class ForgetCredentials implements Chore {

    /** To a transaction, so that others can write in between. */
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final CredentialRepository credentials;
    private final Clock clock;

    public ForgetCredentials(Transactions transactions, CredentialRepository credentials, Clock clock) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public void run() {
        int removed;
        do {
            removed = transactions.run(() -> credentials.removeExpired(clock.instant(), BATCH));
        } while (removed == BATCH);
    }
}
