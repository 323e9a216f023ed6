package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.name.NameKeys;
import dev.madang.domain.Stored;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes what all names look like anew, where that was made by other rules than today's, or never. Ended at any moment, it
 * begins again the next time.
 */
@UseCase
public final class RenewNameKeys {

    private static final int BATCH = 1000;

    private final Transactions transactions;
    private final UserRepository users;
    private final UserQueries queries;
    private final AccountRepository accounts;
    private final NameKeys nameKeys;

    public RenewNameKeys(
            Transactions transactions,
            UserRepository users,
            UserQueries queries,
            AccountRepository accounts,
            NameKeys nameKeys) {
        this.transactions = transactions;
        this.users = users;
        this.queries = queries;
        this.accounts = accounts;
        this.nameKeys = nameKeys;
    }

    public void run() {
        if (transactions.run(users::nameKeyRules).equals(nameKeys.rules())) {
            return;
        }
        inBatches(this::renewGuests);
        boolean renewed;
        do {
            // What one member's name looks like may be free only once another's was renewed.
            renewed = inBatches(this::renewMembers);
        } while (renewed);
        transactions.run(() -> users.keepNameKeyRules(nameKeys.rules()));
    }

    /** @return whether any batch changed something */
    private boolean inBatches(Predicate<List<UserView>> work) {
        boolean changed = false;
        long last = 0;
        while (true) {
            long after = last;
            List<UserView> batch = queries.all(after, BATCH);
            if (batch.isEmpty()) {
                return changed;
            }
            changed |= transactions.run(() -> work.test(queries.all(after, BATCH)));
            last = batch.get(batch.size() - 1).id();
        }
    }

    private boolean renewGuests(List<UserView> batch) {
        Map<Long, Set<NameKey>> keys = batch.stream()
                .filter(user -> user.role() == Role.GUEST)
                .collect(Collectors.toMap(UserView::id, this::keys));
        users.keepNameKeys(keys);
        return !keys.isEmpty();
    }

    private boolean renewMembers(List<UserView> batch) {
        boolean changed = false;
        for (UserView user : batch) {
            Optional<Account> account =
                    user.role().isAtLeast(Role.MEMBER) ? accounts.byUserId(user.id()) : Optional.empty();
            changed |= account.isPresent() && renew(user, account.get());
        }
        return changed;
    }

    /** Where two look the same by today's rules, the look is the first's; who has none of its own keeps what it had. */
    private boolean renew(UserView user, Account account) {
        Set<NameKey> own = keys(user).stream()
                .filter(key -> accounts.holder(Set.of(key))
                        .filter(holder -> holder != user.id())
                        .isEmpty())
                .collect(Collectors.toSet());
        if (own.isEmpty() || own.equals(account.nameKeys())) {
            return false;
        }
        accounts.update(account.withNameKeys(own));
        return true;
    }

    private Set<NameKey> keys(UserView user) {
        return nameKeys.of(new Username(new Stored(user.username())));
    }
}
