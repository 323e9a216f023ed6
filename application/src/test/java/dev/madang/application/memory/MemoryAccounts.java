package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.user.NameKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class MemoryAccounts implements AccountRepository {

    private final MemoryStore store;

    MemoryAccounts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Account account) {
        MemoryState state = store.writing();
        refuseClaimed(state, account);
        state.accounts.put(
                account.userId(),
                new Account(
                        account.userId(),
                        account.email(),
                        account.password(),
                        account.nameKeys(),
                        account.createdAt().truncatedTo(ChronoUnit.MICROS),
                        kept(account.suspendedUntil()),
                        account.warning()));
    }

    @Override
    public Optional<Account> byUserId(long userId) {
        return Optional.ofNullable(store.writing().accounts.get(userId));
    }

    @Override
    public Optional<Long> holder(Collection<NameKey> keys) {
        return holder(store.writing(), keys);
    }

    static Optional<Long> holder(MemoryState state, Collection<NameKey> keys) {
        return state.accounts.values().stream()
                .filter(account -> !Collections.disjoint(account.nameKeys(), keys))
                .map(Account::userId)
                .findFirst();
    }

    @Override
    public void update(Account account) {
        MemoryState state = store.writing();
        Account old = state.accounts.get(account.userId());
        if (old != null) {
            refuseClaimed(state, account);
            state.accounts.put(
                    account.userId(),
                    old.withEmail(account.email())
                            .withPassword(account.password())
                            .withNameKeys(account.nameKeys())
                            .suspendedUntil(kept(account.suspendedUntil()))
                            .withWarning(account.warning()));
        }
    }

    private static @Nullable Instant kept(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void remove(Account account) {
        store.writing().removeAccount(account.userId());
    }

    void refuseClaimed(MemoryState state, Account candidate) {
        boolean claimed = state.accounts.values().stream()
                .filter(account -> account.userId() != candidate.userId())
                .anyMatch(account -> !Collections.disjoint(account.nameKeys(), candidate.nameKeys()));
        if (claimed) {
            throw Refusal.conflict("username", "name-claimed");
        }
    }
}
