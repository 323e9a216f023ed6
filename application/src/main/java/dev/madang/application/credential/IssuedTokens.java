package dev.madang.application.credential;

import dev.madang.application.Collaborator;
import dev.madang.application.Transactions;
import dev.madang.domain.Faults;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** Makes access tokens. */
@Collaborator
final class IssuedTokens {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final Secrets secrets;
    private final Clock clock;

    IssuedTokens(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            CredentialRepository credentials,
            Secrets secrets,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What a token will be, unless it can't.
     *
     * @throws Refusal what is wrong with {@code name} and {@code scopes}
     */
    static Order order(String name, Set<Scope> scopes) {
        Faults faults = new Faults();
        var label = faults.check("name", () -> PlainText.line("name", name, IssueToken.MAX_NAME_LENGTH));
        faults.check("scopes", () -> someOf(scopes));
        faults.refuse();
        return new Order(label.orElseThrow(), scopes);
    }

    private static Set<Scope> someOf(Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw Refusal.invalid("scopes", "required");
        }
        return scopes;
    }

    record Order(String label, Set<Scope> scopes) {}

    /**
     * @param admit refuses, within the transaction, a caller without the right
     * @throws Refusal {@code not-found}, also of guests; {@code too-many-tokens}; what {@code admit} throws
     */
    String issue(long userId, Order order, Consumer<Instant> admit) {
        String token = AccessTokens.of(secrets.random());
        transactions.run(() -> {
            Instant now = clock.instant();
            admit.accept(now);
            Account owner = users.byId(userId)
                    .flatMap(user -> accounts.byUserId(user.id()))
                    .orElseThrow(() -> Refusal.notFound("user"));
            refuseTooMany(owner.userId(), now);
            credentials.add(new Credential.Draft(
                    owner.userId(),
                    Credential.Kind.TOKEN,
                    SecretHash.of(token),
                    order.label(),
                    order.scopes(),
                    now,
                    now.plus(Credential.Kind.TOKEN.most())));
        });
        return token;
    }

    /** As all last as long, those that have expired aren't among the newest. */
    private void refuseTooMany(long userId, Instant now) {
        long good = credentials.newest(userId, Credential.Kind.TOKEN, Credential.MAX_OF_A_KIND).stream()
                .filter(token -> token.isGood(now))
                .count();
        if (good >= Credential.MAX_OF_A_KIND) {
            throw Refusal.invalid("", "too-many-tokens", Credential.MAX_OF_A_KIND);
        }
    }
}
