package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.credential.Sessions;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins a session by a member's name and password. */
@UseCase
public final class SignIn {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountQueries accounts;
    private final NamedAccounts namedAccounts;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final Toll toll;
    private final Sessions sessions;
    private final Clock clock;

    public SignIn(
            Transactions transactions,
            UserRepository users,
            AccountQueries accounts,
            PasswordHashing hashing,
            Throttle throttle,
            NamedAccounts namedAccounts,
            Toll toll,
            Sessions sessions,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.namedAccounts = namedAccounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.toll = toll;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Takes as long, and says the same, whether the name or the password is wrong, or was changed while it was looked at.
     *
     * @param client what the session's owner will know it by
     * @param device null of a browser in which nobody was signed in before
     * @throws Refusal {@code wrong-credentials}; {@code too-often}; {@code unavailable}
     */
    public SignedIn run(Caller caller, String username, String password, String client, @Nullable Device device) {
        caller.require(Right.SIGN_IN);
        NamedAccounts.Found found = namedAccounts.find(username);
        Optional<Account> account = found.account();
        spend(caller, found.keys(), account, device);
        String hash = account.map(Account::password).orElse(null);
        if (!hashing.matches(password, hash)) {
            throw wrong();
        }
        long userId = account.orElseThrow().userId();
        return transactions.run(() -> {
            User user = users.byId(userId).orElseThrow(SignIn::wrong);
            if (accounts.byUserId(userId)
                    .filter(present -> present.password().equals(hash))
                    .isEmpty()) {
                throw wrong();
            }
            return sessions.begin(user, client, clock.instant());
        });
    }

    /** Before the password is looked at, and alike for names that are nobody's. */
    private void spend(Caller caller, Set<NameKey> keys, Optional<Account> account, @Nullable Device device) {
        AddressKey address = caller.address();
        if (device != null
                && account.filter(found -> found.userId() == device.userId()).isPresent()) {
            throttle.spend(Allowance.SIGN_IN_DEVICE, device.userId() + " " + device.key(), 1);
            throttle.spend(Allowance.SIGN_IN_DEVICES, String.valueOf(device.userId()), 1);
            if (address != null) {
                throttle.spend(Allowance.SIGN_IN_DEVICES_ADDRESS, address.value(), 1);
            }
            return;
        }
        toll.spend(caller, Allowance.SIGN_IN_ADDRESS);
        account.map(found -> String.valueOf(found.userId()))
                .or(() -> keys.stream().map(NameKey::value).min(Comparator.naturalOrder()))
                .ifPresent(key -> throttle.spend(Allowance.SIGN_IN_ACCOUNT, key, 1));
    }

    private static Refusal wrong() {
        return Refusal.invalid("", "wrong-credentials");
    }
}
