package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes somebody a member on the word of whoever runs the board, who may also give away a name that guests have used, or
 * one that nobody else can have. No front door leads here.
 */
public final class AddMember {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final GuestNames guestNames;
    private final NameKeys nameKeys;
    private final PasswordHashing hashing;
    private final Clock clock;

    public AddMember(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            CredentialRepository credentials,
            NameKeys nameKeys,
            PasswordHashing hashing,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.guestNames = new GuestNames(users);
        this.nameKeys = nameKeys;
        this.hashing = hashing;
        this.clock = clock;
    }

    /**
     * @param role of a member at least
     * @throws Refusal what {@link Username}, {@link Email} and {@link Password} throw, for all at once; {@code
     *     name-claimed}; {@code name-of-guest} of a name that only looks like one
     */
    public void run(String username, String email, String password, Role role) {
        if (!role.isAtLeast(Role.MEMBER)) {
            throw Refusal.invalid("role", "unknown");
        }
        Faults faults = new Faults();
        var name = faults.check("username", () -> new Username(username));
        var address = faults.check("email", () -> new Email(email));
        var secret = faults.check("password", () -> new Password(password));
        faults.refuse();
        var keys = nameKeys.of(name.orElseThrow());
        String hash = hashing.hash(secret.orElseThrow());
        transactions.run(() -> {
            Instant now = clock.instant();
            Optional<User> known = users.byUsername(name.orElseThrow());
            guestNames.refuse(keys, guest -> known.filter(guest::equals).isPresent());
            User user = known.orElseGet(() -> users.add(new NewUser(name.orElseThrow(), null, now, role, null)));
            accounts.add(new Account(user.id(), address.orElseThrow(), hash, keys, now));
            credentials.removeAll(user.id(), Credential.Kind.LINK);
            users.update(user.withEmail(null).withRole(role).withGuestKey(null));
        });
    }
}
