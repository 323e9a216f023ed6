package dev.madang.application.credential;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.CredentialHolder;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out whom a secret stands for. */
@UseCase
public final class Identify {

    private final Transactions transactions;
    private final CredentialRepository credentials;
    private final AccountQueries accounts;
    private final Clock clock;

    public Identify(Transactions transactions, CredentialRepository credentials, AccountQueries accounts, Clock clock) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return empty unless there is such a credential, of this kind, that is still good */
    public Optional<Identity> run(Credential.Kind kind, String secret) {
        if (kind == Credential.Kind.TOKEN && !AccessTokens.isWellFormed(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<CredentialHolder> holder = accounts.bySecret(SecretHash.of(secret))
                .filter(found ->
                        found.credential().kind() == kind && found.credential().isGood(now));
        holder.map(CredentialHolder::credential)
                .filter(credential -> credential.isUseToBeNoted(now))
                .ifPresent(credential -> note(credential, now));
        return holder.map(found -> found.identity(now));
    }

    /** Whoever only reads may do so while nothing can be written. */
    private void note(Credential credential, Instant now) {
        try {
            transactions.run(() -> credentials.use(credential, now));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
        }
    }
}
