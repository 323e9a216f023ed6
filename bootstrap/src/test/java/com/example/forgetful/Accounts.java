package com.example.forgetful;

import dev.madang.application.account.AccountQueries;
import dev.madang.application.account.CredentialHolder;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.NameKey;
import dev.madang.domain.user.User;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

record Accounts(Sheets sheets) implements AccountRepository, AccountQueries {

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
                                account.createdAt().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public Optional<Account> byUserId(long userId) {
        return Optional.ofNullable(sheets.reading().accounts.get(userId));
    }

    @Override
    public Optional<Long> holder(Collection<NameKey> keys) {
        return byNameKeys(keys).map(Account::userId);
    }

    @Override
    public Optional<Account> byNameKeys(Collection<NameKey> keys) {
        return sheets.reading().accounts.values().stream()
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
                                    .withNameKeys(account.nameKeys()));
        });
    }

    @Override
    public void remove(Account account) {
        sheets.writing().accounts.remove(account.userId());
    }

    @Override
    public Optional<CredentialHolder> bySecret(SecretHash secret) {
        return new Credentials(sheets).find(sheets.reading(), secret).map(credential -> {
            User user = Objects.requireNonNull(sheets.reading().users.get(credential.userId()));
            return new CredentialHolder(credential, user.username().value(), user.role());
        });
    }

    @Override
    public List<Credential> credentials(long userId) {
        return sheets.reading().credentials.values().stream()
                .filter(credential -> credential.userId() == userId)
                .toList();
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
