package dev.madang.domain.account;

import dev.madang.domain.user.NameKey;
import java.util.Collection;
import java.util.Optional;

/** Keeps accounts. Every method runs within the caller's transaction. */
public interface AccountRepository {

    /**
     * @throws dev.madang.domain.Refusal {@code name-claimed}, of {@code username}, if another account has one of the name
     *     keys; the transaction goes on
     */
    void add(Account account);

    Optional<Account> byUserId(long userId);

    /** The id of a user whose account has one of the keys. */
    Optional<Long> holder(Collection<NameKey> keys);

    /**
     * Keeps a new e-mail, password, name keys, suspension and warning of the user's account; does nothing where there is
     * none.
     *
     * @throws dev.madang.domain.Refusal as {@link #add}
     */
    void update(Account account);

    /** Removes the account, not the user; does nothing where it is gone. */
    void remove(Account account);
}
