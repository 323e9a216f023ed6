package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.CREDENTIALS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.account.AccountQueries;
import dev.madang.application.account.CredentialHolder;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.NameKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;

/** Accounts and what opens them, for whoever has shown something that does. */
final class JooqAccountQueries implements AccountQueries {

    private final Database database;

    JooqAccountQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> byUserId(long userId) {
        return JooqAccounts.one(database, database.reading(), userId);
    }

    @Override
    public Optional<Account> byNameKeys(Collection<NameKey> keys) {
        return JooqAccounts.holder(database.reading(), keys).flatMap(this::byUserId);
    }

    @Override
    public Optional<CredentialHolder> bySecret(SecretHash secret) {
        return database.reading()
                .select(CREDENTIALS.fields())
                .select(USERS.USERNAME, USERS.ROLE, ACCOUNTS.SUSPENDED_UNTIL, ACCOUNTS.WARNING)
                .from(CREDENTIALS)
                .join(USERS)
                .on(USERS.ID.eq(CREDENTIALS.USER_ID))
                .leftJoin(ACCOUNTS)
                .on(ACCOUNTS.USER_ID.eq(USERS.ID))
                .where(CREDENTIALS.SECRET.eq(secret.value()))
                .fetchOptional(JooqAccountQueries::holder);
    }

    /** A link may be for a guest, who has no account. */
    private static CredentialHolder holder(Record row) {
        String warning = row.get(ACCOUNTS.WARNING);
        return new CredentialHolder(
                JooqCredentials.credential(row),
                row.get(USERS.USERNAME),
                Constants.role(row.get(USERS.ROLE)),
                Objects.requireNonNullElse(row.get(ACCOUNTS.SUSPENDED_UNTIL), Instant.EPOCH),
                warning != null && !warning.isEmpty());
    }

    @Override
    public List<Credential> credentials(long userId, Credential.Kind kind, int limit) {
        return JooqCredentials.newest(database.reading(), userId, kind, limit).fetch(JooqCredentials::credential);
    }
}
