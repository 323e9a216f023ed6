package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a user's name, e-mail or both; its posts follow the name. */
@UseCase
public final class ChangeUser {

    private final Transactions transactions;
    private final UserRepository users;
    private final UserQueries queries;

    public ChangeUser(Transactions transactions, UserRepository users, UserQueries queries) {
        this.transactions = transactions;
        this.users = users;
        this.queries = queries;
    }

    /**
     * @param username null to keep it
     * @param email null to keep it
     * @throws Refusal {@code not-found}; what {@link Username} and {@link Email} throw, for both at once; {@code taken}
     */
    public UserView run(long id, @Nullable String username, @Nullable String email) {
        Faults faults = new Faults();
        var name = Optional.ofNullable(username).flatMap(n -> faults.check("username", () -> new Username(n)));
        var address = Optional.ofNullable(email).flatMap(e -> faults.check("email", () -> new Email(e)));
        faults.refuse();
        return transactions.run(() -> {
            User user = users.byId(id).orElseThrow(() -> Refusal.notFound("user"));
            user = name.map(user::withUsername).orElse(user);
            users.update(address.map(user::withEmail).orElse(user));
            return queries.byId(id).orElseThrow();
        });
    }
}
