package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;

/** Gives a member another role on the word of whoever runs the board; its sessions and tokens end. No front door leads here. */
public final class ChangeRole {

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;

    public ChangeRole(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            CredentialRepository credentials) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
    }

    /**
     * @param role of a member at least
     * @throws Refusal {@code not-found}, also of guests
     */
    public void run(String username, Role role) {
        if (!role.isAtLeast(Role.MEMBER)) {
            throw Refusal.invalid("role", "unknown");
        }
        Username name = new Username(username);
        transactions.run(() -> {
            User user = users.byUsername(name)
                    .filter(found -> accounts.byUserId(found.id()).isPresent())
                    .orElseThrow(() -> Refusal.notFound("user"));
            users.update(user.withRole(role));
            credentials.removeAll(user.id(), Credential.Kind.SESSION);
            credentials.removeAll(user.id(), Credential.Kind.TOKEN);
        });
    }
}
