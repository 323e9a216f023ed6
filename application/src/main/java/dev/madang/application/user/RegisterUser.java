package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Faults;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;

/** Adds a user. */
@UseCase
public final class RegisterUser {

    private final Transactions transactions;
    private final UserRepository users;
    private final Clock clock;

    public RegisterUser(Transactions transactions, UserRepository users, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.clock = clock;
    }

    /**
     * @throws dev.madang.domain.Refusal what {@link Username} and {@link Email} throw, for both at once; {@code taken}
     */
    public UserView run(String username, String email) {
        Faults faults = new Faults();
        var name = faults.check("username", () -> new Username(username));
        var address = faults.check("email", () -> new Email(email));
        faults.refuse();
        return transactions.run(
                () -> UserView.of(users.add(name.orElseThrow(), address.orElseThrow(), clock.instant()), 0));
    }
}
