package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.credential.Sessions;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.moderation.ReadMode;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.name.GuestNames;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Password;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Makes the caller a member, under a name that is free or that the same guest was the first to take. */
@UseCase
public final class SignUp {

    private final Transactions transactions;
    private final ReadMode readMode;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final ClaimedNames claimedNames;
    private final GuestNames guestNames;
    private final GuestClaims guestClaims;
    private final PasswordHashing hashing;
    private final Toll toll;
    private final Sessions sessions;
    private final Clock clock;

    public SignUp(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            PasswordHashing hashing,
            ReadMode readMode,
            ClaimedNames claimedNames,
            GuestNames guestNames,
            GuestClaims guestClaims,
            Toll toll,
            Sessions sessions,
            Clock clock) {
        this.transactions = transactions;
        this.readMode = readMode;
        this.users = users;
        this.accounts = accounts;
        this.claimedNames = claimedNames;
        this.guestNames = guestNames;
        this.guestClaims = guestClaims;
        this.hashing = hashing;
        this.toll = toll;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param client what the session's owner will know it by
     * @throws Refusal what {@link Username}, {@link Email} and {@link Password} throw, for all at once; {@code
     *     name-claimed}; {@code name-of-guest}; {@code name-of-many}; {@code read-only}; {@code too-often}; {@code unavailable}
     */
    public SignedIn run(Caller caller, String username, String email, String password, String client) {
        caller.require(Right.SIGN_UP);
        Faults faults = new Faults();
        var name = faults.check("username", () -> new Username(username));
        var address = faults.check("email", () -> new Email(email));
        var secret = faults.check("password", () -> new Password(password));
        faults.refuse();
        var keys = claimedNames.keys("username", name.orElseThrow());
        transactions.run(() -> requireFree(name.orElseThrow(), keys, caller));
        toll.spend(caller, Allowance.SIGN_UP);
        String hash = hashing.hash(secret.orElseThrow());
        return transactions.run(() -> {
            Instant now = clock.instant();
            readMode.run().require(caller, Right.SIGN_UP);
            claimedNames.refuse("username", keys);
            guestNames.refuse(keys, caller);
            User user = users.byUsername(name.orElseThrow())
                    .map(guest -> claim(guest, caller))
                    .orElseGet(() -> register(name.orElseThrow(), caller, now));
            accounts.add(new Account(user.id(), address.orElseThrow(), hash, keys, now));
            return sessions.begin(user, client, now);
        });
    }

    private User register(Username name, Caller caller, Instant now) {
        try {
            return users.add(new NewUser(name, null, now, Role.MEMBER, null));
        } catch (Refusal takenMeanwhile) {
            return claim(users.byUsername(name).orElseThrow(() -> takenMeanwhile), caller);
        }
    }

    /** Before the hashing, and what it costs the caller. */
    private void requireFree(Username name, Set<NameKey> keys, Caller caller) {
        claimedNames.refuse("username", keys);
        guestNames.refuse(keys, caller);
        users.byUsername(name).ifPresent(guest -> requireOwn(guest, caller));
    }

    private User claim(User guest, Caller caller) {
        requireOwn(guest, caller);
        return guestClaims.claim(guest);
    }

    private static void requireOwn(User guest, Caller caller) {
        if (guest.role() != Role.GUEST) {
            throw Refusal.conflict("username", "name-claimed");
        }
        if (!GuestNames.isOwn(guest, caller)) {
            throw GuestNames.ofGuest();
        }
    }
}
