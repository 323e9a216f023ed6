package dev.madang.application.memory;

import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.CredentialHolder;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

class MemoryAccountQueries implements AccountQueries {

    private final MemoryStore store;

    MemoryAccountQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Account> byUserId(long userId) {
        return Optional.ofNullable(store.reading().accounts.get(userId));
    }

    @Override
    public Optional<Account> byNameKeys(Collection<NameKey> keys) {
        return MemoryAccounts.holder(store.reading(), keys).flatMap(this::byUserId);
    }

    @Override
    public Map<NameKey, Long> holders(Collection<NameKey> keys) {
        Map<NameKey, Long> holders = new TreeMap<>(Comparator.comparing(NameKey::value));
        for (Account account : store.reading().accounts.values()) {
            account.nameKeys().stream().filter(keys::contains).forEach(key -> holders.put(key, account.userId()));
        }
        return holders;
    }

    @Override
    public Optional<CredentialHolder> bySecret(SecretHash secret) {
        return holder(credential -> credential.secret().equals(secret));
    }

    @Override
    public Optional<CredentialHolder> byCredential(long id) {
        return holder(credential -> credential.id() == id);
    }

    private Optional<CredentialHolder> holder(Predicate<Credential> condition) {
        MemoryState state = store.reading();
        return state.credentials.values().stream().filter(condition).findFirst().map(credential -> {
            User user = Objects.requireNonNull(state.users.get(credential.userId()));
            Account account = state.accounts.get(user.id());
            Instant suspendedUntil = account == null ? null : account.suspendedUntil();
            return new CredentialHolder(
                    credential,
                    user.username().value(),
                    user.role(),
                    suspendedUntil == null ? Instant.EPOCH : suspendedUntil,
                    account != null && account.warning() != null);
        });
    }

    @Override
    public List<Credential> credentials(long userId, Credential.Kind kind, int limit) {
        return MemoryCredentials.newest(store.reading(), userId, kind, limit);
    }
}
