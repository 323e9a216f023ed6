package dev.madang.application.account;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.name.NameKeys;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.Set;

/** Computes, before the transaction that opens an account, what takes time: a password's hash, and what the name looks like. */
@Collaborator
final class AccountDrafts {

    private final NameKeys nameKeys;
    private final PasswordHashing hashing;

    AccountDrafts(NameKeys nameKeys, PasswordHashing hashing) {
        this.nameKeys = nameKeys;
        this.hashing = hashing;
    }

    /** @throws dev.madang.domain.Refusal {@code unavailable}, as {@link PasswordHashing#hash} */
    AccountDraft of(Username name, Password password) {
        return new AccountDraft(nameKeys.of(name), hashing.hash(password));
    }

    record AccountDraft(Set<NameKey> nameKeys, String hash) {

        Account of(User user, Email email, Instant now) {
            return new Account(user.id(), email, hash, nameKeys, now);
        }
    }
}
