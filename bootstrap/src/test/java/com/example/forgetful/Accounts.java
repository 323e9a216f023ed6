package com.example.forgetful;

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

record Accounts(Sheets sheets) implements AccountRepository {

    @Override
    public void add(Account account) {
        refuseClaimed(account);
        sheets.writing()
                .accounts
                .put(
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
        return Optional.ofNullable(sheets.writing().accounts.get(userId));
    }

    @Override
    public Optional<Long> holder(Collection<NameKey> keys) {
        return find(sheets.writing(), keys).map(Account::userId);
    }

    static Optional<Account> find(Sheet sheet, Collection<NameKey> keys) {
        return sheet.accounts.values().stream()
                .filter(account -> !Collections.disjoint(account.nameKeys(), keys))
                .findFirst();
    }

    @Override
    public void update(Account account) {
        byUserId(account.userId()).ifPresent(old -> {
            refuseClaimed(account);
            sheets.writing()
                    .accounts
                    .put(
                            account.userId(),
                            old.withEmail(account.email())
                                    .withPassword(account.password())
                                    .withNameKeys(account.nameKeys())
                                    .suspendedUntil(kept(account.suspendedUntil()))
                                    .withWarning(account.warning()));
        });
    }

    private static @Nullable Instant kept(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void remove(Account account) {
        sheets.writing().accounts.remove(account.userId());
    }

    private void refuseClaimed(Account account) {
        boolean claimed = sheets.writing().accounts.values().stream()
                .filter(other -> other.userId() != account.userId())
                .anyMatch(other -> !Collections.disjoint(other.nameKeys(), account.nameKeys()));
        if (claimed) {
            throw Refusal.conflict("username", "name-claimed");
        }
    }
}
