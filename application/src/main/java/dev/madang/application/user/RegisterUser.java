package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.ClaimedNames;
import dev.madang.application.account.NameKeys;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Faults;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;

/** Adds a user whom nobody has claimed. */
@UseCase
public final class RegisterUser {

    private final Transactions transactions;
    private final UserRepository users;
    private final ClaimedNames claimedNames;
    private final Throttle throttle;
    private final Clock clock;

    public RegisterUser(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            NameKeys nameKeys,
            Throttle throttle,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.claimedNames = new ClaimedNames(accounts, nameKeys);
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * @throws dev.madang.domain.Refusal what {@link Username} and {@link Email} throw, for both at once; {@code taken};
     *     {@code name-claimed}; {@code too-often}
     */
    public UserView run(Caller caller, String username, String email) {
        caller.require(Right.REGISTER_USER);
        Faults faults = new Faults();
        var name = faults.check("username", () -> new Username(username));
        var address = faults.check("email", () -> new Email(email));
        faults.refuse();
        var keys = claimedNames.keys("username", name.orElseThrow());
        throttle.spendAsGuest(caller, 1);
        return transactions.run(() -> {
            claimedNames.refuse("username", keys);
            return UserView.of(
                    users.add(new NewUser(
                            name.orElseThrow(),
                            address.orElseThrow(),
                            clock.instant(),
                            Role.GUEST,
                            caller.guestKey(),
                            keys)),
                    0);
        });
    }
}
