package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.account.ClaimedNames;
import dev.madang.application.account.NameKeys;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.NameKey;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Act;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes a user's name, e-mail or both; its posts follow the name. */
@UseCase
public final class ChangeUser {

    private final Transactions transactions;
    private final UserRepository users;
    private final UserQueries queries;
    private final AccountRepository accounts;
    private final ClaimedNames claimedNames;
    private final ModerationLog log;
    private final Clock clock;

    public ChangeUser(
            Transactions transactions,
            UserRepository users,
            UserQueries queries,
            AccountRepository accounts,
            NameKeys nameKeys,
            ModerationLog log,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.queries = queries;
        this.accounts = accounts;
        this.claimedNames = new ClaimedNames(accounts, nameKeys);
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param username null to keep it
     * @param email null to keep it
     * @return with the e-mail, also a member's
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Username} and {@link
     *     Email} throw, for both at once; {@code taken}; {@code name-claimed}
     */
    public UserView run(Caller caller, long id, @Nullable String username, @Nullable String email) {
        caller.require(caller.is(id) ? Right.MANAGE_OWN_ACCOUNT : Right.CHANGE_USERS);
        Faults faults = new Faults();
        var name = Optional.ofNullable(username).flatMap(n -> faults.check("username", () -> new Username(n)));
        var address = Optional.ofNullable(email).flatMap(e -> faults.check("email", () -> new Email(e)));
        faults.refuse();
        var keys = name.map(n -> claimedNames.keys("username", n));
        return transactions.run(() -> {
            User user = users.byId(id).orElseThrow(() -> Refusal.notFound("user"));
            if (!caller.is(id)) {
                caller.requireOver(user.role(), Right.CHANGE_USERS);
                log.append(LogEntry.Draft.of(clock.instant(), caller, Act.CHANGE_USER, id));
            }
            User renamed = name.map(user::withUsername).orElse(user);
            Optional<Account> account = accounts.byUserId(id);
            if (account.isPresent()) {
                return change(renamed, account.get(), keys, address);
            }
            keys.ifPresent(k -> claimedNames.refuse("username", k));
            users.update(address.map(renamed::withEmail).orElse(renamed));
            return queries.byId(id).orElseThrow();
        });
    }

    private UserView change(User user, Account account, Optional<Set<NameKey>> keys, Optional<Email> email) {
        Account changed = keys.map(account::withNameKeys).orElse(account);
        changed = email.map(changed::withEmail).orElse(changed);
        accounts.update(changed);
        users.update(user);
        return queries.byId(user.id()).orElseThrow().withEmail(changed.email());
    }
}
