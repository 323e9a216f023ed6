package dev.madang.application.account;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.name.NameKeys;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.account.Account;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.util.Optional;
import java.util.Set;

/** Finds the account that somebody means by a name. */
@Collaborator
final class NamedAccounts {

    private final UserQueries users;
    private final AccountQueries accounts;
    private final NameKeys nameKeys;

    NamedAccounts(UserQueries users, AccountQueries accounts, NameKeys nameKeys) {
        this.users = users;
        this.accounts = accounts;
        this.nameKeys = nameKeys;
    }

    /**
     * @param keys what the name looks like, whether or not it is anybody's; empty of what can't be a name
     * @param account of the name, or else of one that looks the same
     */
    record Found(Set<NameKey> keys, Optional<Account> account) {}

    Found find(String username) {
        Optional<Username> name = Username.sought(username);
        Set<NameKey> keys = name.map(nameKeys::of).orElse(Set.of());
        return new Found(keys, name.flatMap(this::exactly).or(() -> accounts.byNameKeys(keys)));
    }

    /** Before what looks the same: by rules of today, that may be another who was there first. */
    private Optional<Account> exactly(Username name) {
        return users.byUsername(name.value()).flatMap(user -> accounts.byUserId(user.id()));
    }
}
