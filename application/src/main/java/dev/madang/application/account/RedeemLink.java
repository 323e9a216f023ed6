package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.AccountDrafts.AccountDraft;
import dev.madang.application.credential.Sessions;
import dev.madang.application.credential.ShowLink;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.name.GuestNames;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Stored;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Password;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signs in by a link, with a new password, and uses the link up. */
@UseCase
public final class RedeemLink {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final CredentialRepository credentials;
    private final AccountDrafts accountDrafts;
    private final Sessions sessions;
    private final GuestNames guestNames;
    private final GuestClaims guestClaims;
    private final ShowLink showLink;
    private final Clock clock;

    public RedeemLink(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            AccountQueries queries,
            CredentialRepository credentials,
            AccountDrafts accountDrafts,
            GuestNames guestNames,
            GuestClaims guestClaims,
            ShowLink showLink,
            Sessions sessions,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.queries = queries;
        this.guestNames = guestNames;
        this.guestClaims = guestClaims;
        this.showLink = showLink;
        this.credentials = credentials;
        this.accountDrafts = accountDrafts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param email of a guest who becomes a member; of no meaning else
     * @param client what the session's owner will know it by
     * @throws Refusal what {@link Email} and {@link Password} throw, for both at once; {@code not-found} of the link;
     *     {@code name-claimed} if somebody has signed up meanwhile under a name that looks the same; {@code name-of-guest}
     *     if another guest was the first under one; {@code unavailable}
     */
    public SignedIn run(Caller caller, String secret, String email, String password, String client) {
        caller.require(Right.SIGN_IN);
        ShowLink.Result link = showLink.run(secret);
        Faults faults = new Faults();
        Optional<Email> address = link.member() ? Optional.empty() : faults.check("email", () -> new Email(email));
        var chosen = faults.check("password", () -> new Password(password));
        faults.refuse();
        AccountDraft draft = accountDrafts.of(new Username(new Stored(link.username())), chosen.orElseThrow());
        return transactions.run(() -> {
            Instant now = clock.instant();
            User user = queries.bySecret(SecretHash.of(secret))
                    .flatMap(found -> users.byId(found.credential().userId()))
                    .filter(found -> found.username().value().equals(link.username()))
                    .orElseThrow(RedeemLink::gone);
            if (credentials
                    .bySecret(SecretHash.of(secret))
                    .filter(found -> found.kind() == Credential.Kind.LINK && found.isGood(now))
                    .isEmpty()) {
                throw gone();
            }
            User member = accounts.byUserId(user.id())
                    .map(account -> renew(user, account, draft.hash()))
                    .orElseGet(() -> claim(user, draft.of(user, address.orElseThrow(RedeemLink::gone), now)));
            credentials.removeAll(user.id(), Credential.Kind.LINK);
            return sessions.begin(member, client, now);
        });
    }

    private User renew(User user, Account account, String hash) {
        accounts.update(account.withPassword(hash));
        credentials.removeAll(user.id());
        return user;
    }

    private User claim(User guest, Account account) {
        guestNames.refuse(account.nameKeys(), guest::equals);
        accounts.add(account);
        return guestClaims.claim(guest);
    }

    private static Refusal gone() {
        return Refusal.notFound("link");
    }
}
