package dev.madang.application.user;

import dev.madang.application.Collaborator;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.name.GuestNames;
import dev.madang.application.name.NameKeys;
import dev.madang.application.name.SharedNames;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives users other names and e-mails. */
@Collaborator
final class Renaming {

    private final UserRepository users;
    private final UserQueries queries;
    private final AccountRepository accounts;
    private final ClaimedNames claimedNames;
    private final GuestNames guestNames;
    private final SharedNames sharedNames;
    private final NameKeys nameKeys;

    Renaming(
            UserRepository users,
            UserQueries queries,
            AccountRepository accounts,
            ClaimedNames claimedNames,
            GuestNames guestNames,
            SharedNames sharedNames,
            NameKeys nameKeys) {
        this.users = users;
        this.queries = queries;
        this.accounts = accounts;
        this.claimedNames = claimedNames;
        this.guestNames = guestNames;
        this.sharedNames = sharedNames;
        this.nameKeys = nameKeys;
    }

    /**
     * What stays isn't there.
     *
     * @param held whether the member goes on holding the name that it gives up
     */
    record Wanted(Optional<Username> name, Optional<Set<NameKey>> keys, Optional<Email> email, boolean held) {}

    /** @throws Refusal what {@link Username} and {@link Email} throw, for both at once; {@code name-claimed} */
    Wanted wanted(@Nullable String username, @Nullable String email) {
        Faults faults = new Faults();
        var name = Optional.ofNullable(username).flatMap(n -> faults.check("username", () -> new Username(n)));
        var address = Optional.ofNullable(email).flatMap(e -> faults.check("email", () -> new Email(e)));
        faults.refuse();
        return new Wanted(name, name.map(n -> claimedNames.keys("username", n)), address, false);
    }

    /**
     * For its member itself, which keeps a name that it gives up until it gives up the next: whoever took it at once would pass
     * for the member.
     */
    Wanted wantedByItself(@Nullable String username, @Nullable String email) {
        Wanted wanted = wanted(username, email);
        return new Wanted(wanted.name(), wanted.keys(), wanted.email(), true);
    }

    /**
     * Within the caller's transaction.
     *
     * @return with the e-mail, also a member's
     * @throws Refusal {@code taken}; {@code name-claimed}; {@code name-of-guest} of a member's name
     */
    UserView change(User user, Wanted wanted, Caller caller) {
        User renamed = wanted.name().map(user::withUsername).orElse(user);
        Optional<Account> account = accounts.byUserId(user.id());
        if (account.isPresent()) {
            boolean held = wanted.keys()
                    .filter(keys -> !account.get().nameKeys().containsAll(keys))
                    .isEmpty();
            if (!held) {
                Set<NameKey> keys = wanted.keys().orElseThrow();
                claimedNames.refuse("username", others(keys, account.get()));
                guestNames.refuse(keys, caller);
            }
            sharedNames.rename(user, renamed, held);
            Set<NameKey> before = wanted.held() ? nameKeys.of(user.username()) : Set.of();
            return change(account.get(), wanted, before);
        }
        wanted.keys().ifPresent(keys -> {
            users.lockNameKeys(keys);
            claimedNames.refuse("username", keys);
        });
        users.update(wanted.email().map(renamed::withEmail).orElse(renamed));
        wanted.keys()
                .filter(keys -> user.role() == Role.GUEST)
                .ifPresent(keys -> users.keepNameKeys(Map.of(user.id(), keys)));
        return queries.byId(user.id()).orElseThrow();
    }

    private static Set<NameKey> others(Set<NameKey> keys, Account account) {
        return keys.stream().filter(key -> !account.nameKeys().contains(key)).collect(Collectors.toSet());
    }

    private static Set<NameKey> with(Set<NameKey> held, Account account, Set<NameKey> keys) {
        return Stream.concat(held.stream().filter(account.nameKeys()::contains), keys.stream())
                .collect(Collectors.toSet());
    }

    private UserView change(Account account, Wanted wanted, Set<NameKey> before) {
        Account changed = wanted.keys()
                .map(keys -> account.withNameKeys(with(before, account, keys)))
                .orElse(account);
        changed = wanted.email().map(changed::withEmail).orElse(changed);
        accounts.update(changed);
        return queries.byId(account.userId()).orElseThrow().withEmail(changed.email());
    }
}
