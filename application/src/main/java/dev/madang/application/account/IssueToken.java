package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Faults;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Gives a member an access token for a program: to itself, or on the word of whoever runs the board. */
@UseCase
public final class IssueToken {

    /** Code points of a token's name. */
    public static final int MOST_NAME = 50;

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final Secrets secrets;
    private final Clock clock;

    public IssueToken(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            AccountQueries queries,
            CredentialRepository credentials,
            Secrets secrets,
            Clock clock) {
        this.transactions = transactions;
        this.standing = new Standing(users, queries);
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param name for its owner to know it again
     * @param scopes those that the owner's role doesn't cover are of no use
     * @return the token, of which the board keeps no more than the hash
     * @throws Refusal {@code unauthenticated}, {@code forbidden}; {@code not-found}, also of guests; what is wrong with {@code name} and {@code scopes}
     */
    public String run(Caller caller, long userId, String name, Set<Scope> scopes) {
        caller.require(Right.MANAGE_OWN_ACCOUNT);
        if (!caller.is(userId) && !caller.equals(Caller.OPERATOR)) {
            throw Refusal.forbidden();
        }
        Faults faults = new Faults();
        var label = faults.check("name", () -> PlainText.line("name", name, MOST_NAME));
        faults.check("scopes", () -> someOf(scopes));
        faults.refuse();
        String token = AccessTokens.of(secrets.random());
        transactions.run(() -> {
            Instant now = clock.instant();
            standing.again(caller, now).require(Right.MANAGE_OWN_ACCOUNT);
            Account owner = users.byId(userId)
                    .flatMap(user -> accounts.byUserId(user.id()))
                    .orElseThrow(() -> Refusal.notFound("user"));
            credentials.add(new Credential.Draft(
                    owner.userId(),
                    Credential.Kind.TOKEN,
                    SecretHash.of(token),
                    label.orElseThrow(),
                    scopes,
                    now,
                    now.plus(Credential.Kind.TOKEN.most())));
        });
        return token;
    }

    private static Set<Scope> someOf(Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw Refusal.invalid("scopes", "required");
        }
        return scopes;
    }
}
