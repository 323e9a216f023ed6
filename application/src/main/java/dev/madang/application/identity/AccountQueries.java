package dev.madang.application.identity;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.NameKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: reads accounts and what opens them. Within a transaction it sees what the transaction wrote; outside, what was
 * committed last.
 */
public interface AccountQueries {

    Optional<Account> byUserId(long userId);

    /** The account that has one of the keys, any of them where there are several. */
    Optional<Account> byNameKeys(Collection<NameKey> keys);

    /** The ids of the users whose accounts have any of the keys, by these, whose values ascend. */
    Map<NameKey, Long> holders(Collection<NameKey> keys);

    /** Whether or not it's still good. */
    Optional<CredentialHolder> bySecret(SecretHash secret);

    /** Whether or not it's still good. */
    Optional<CredentialHolder> byCredential(long id);

    /** A user's newest of one kind, by id, descending, whether or not they are still good. */
    List<Credential> credentials(long userId, Credential.Kind kind, int limit);
}
