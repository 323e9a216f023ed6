package com.example.forgetful;

import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.CredentialHolder;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

record AccountViews(Sheets sheets) implements AccountQueries {

    @Override
    public Optional<Account> byUserId(long userId) {
        return Optional.ofNullable(sheets.reading().accounts.get(userId));
    }

    @Override
    public Optional<Account> byNameKeys(Collection<NameKey> keys) {
        return Accounts.find(sheets.reading(), keys);
    }

    @Override
    public Optional<CredentialHolder> bySecret(SecretHash secret) {
        return new Credentials(sheets).find(sheets.reading(), secret).map(this::holder);
    }

    @Override
    public Optional<CredentialHolder> byCredential(long id) {
        return Optional.ofNullable(sheets.reading().credentials.get(id)).map(this::holder);
    }

    private CredentialHolder holder(Credential credential) {
        User user = Objects.requireNonNull(sheets.reading().users.get(credential.userId()));
        Optional<Account> account = byUserId(user.id());
        return new CredentialHolder(
                credential,
                user.username().value(),
                user.role(),
                account.map(Account::suspendedUntil).orElse(Instant.EPOCH),
                account.map(Account::warning).isPresent());
    }

    @Override
    public List<Credential> credentials(long userId, Credential.Kind kind, int limit) {
        return new Credentials(sheets).newest(sheets.reading(), userId, kind, limit);
    }
}
