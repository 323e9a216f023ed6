package dev.madang.persistence.account;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.CREDENTIALS;
import static dev.madang.persistence.schema.Tables.NAME_KEYS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.CredentialHolder;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.NameKey;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Accounts and credentials, for signing in and for a member's own pages. */
public final class JooqAccountQueries implements AccountQueries {

    private final SqlSession session;
    private final RenderedQueries<Key, CredentialHolder> holders;

    public JooqAccountQueries(SqlSession session) {
        this.session = session;
        this.holders = RenderedQueries.reading(session, this::holders, JooqAccountQueries::holder);
    }

    @Override
    public Optional<Account> byUserId(long userId) {
        return JooqAccounts.one(session, session.reading(), userId);
    }

    @Override
    public Optional<Account> byNameKeys(Collection<NameKey> keys) {
        return JooqAccounts.holder(session.reading(), keys).flatMap(this::byUserId);
    }

    @Override
    public Map<NameKey, Long> holders(Collection<NameKey> keys) {
        return session.reading()
                .select(NAME_KEYS.NAME_KEY, NAME_KEYS.USER_ID)
                .from(NAME_KEYS)
                .where(NAME_KEYS.NAME_KEY.in(keys.stream().map(NameKey::value).toList()))
                .orderBy(NAME_KEYS.NAME_KEY)
                .fetchMap(row -> new NameKey(row.value1()), row -> row.value2());
    }

    @Override
    public Optional<CredentialHolder> bySecret(SecretHash secret) {
        return holder(Key.SECRET, secret.value());
    }

    @Override
    public Optional<CredentialHolder> byCredential(long id) {
        return holder(Key.ID, id);
    }

    private enum Key {
        ID,
        SECRET
    }

    private Optional<CredentialHolder> holder(Key key, Object value) {
        return holders.fetch(key, Map.of("key", value)).stream().findFirst();
    }

    /** A link may be for a guest, who has no account. */
    private ResultQuery<?> holders(Key key) {
        return session.reading()
                .select(
                        CREDENTIALS.ID,
                        CREDENTIALS.USER_ID,
                        CREDENTIALS.KIND,
                        CREDENTIALS.SECRET,
                        CREDENTIALS.LABEL,
                        CREDENTIALS.SCOPES,
                        CREDENTIALS.CREATED_AT,
                        CREDENTIALS.USED_AT,
                        CREDENTIALS.EXPIRES_AT,
                        USERS.USERNAME,
                        USERS.ROLE,
                        DSL.coalesce(ACCOUNTS.SUSPENDED_UNTIL, DSL.inline(Instant.EPOCH, ACCOUNTS.SUSPENDED_UNTIL)),
                        DSL.coalesce(ACCOUNTS.WARNING, DSL.inline("")))
                .from(CREDENTIALS)
                .join(USERS)
                .on(USERS.ID.eq(CREDENTIALS.USER_ID))
                .leftJoin(ACCOUNTS)
                .on(ACCOUNTS.USER_ID.eq(USERS.ID))
                .where(
                        switch (key) {
                            case ID -> CREDENTIALS.ID.eq(DSL.param("key", CREDENTIALS.ID));
                            case SECRET -> CREDENTIALS.SECRET.eq(DSL.param("key", CREDENTIALS.SECRET));
                        });
    }

    private static CredentialHolder holder(ResultSet row) throws SQLException {
        return new CredentialHolder(
                new Credential(
                        row.getLong(1),
                        row.getLong(2),
                        EnumColumn.of(Credential.Kind.class, row.getString(3)),
                        new SecretHash(row.getString(4)),
                        row.getString(5),
                        EnumColumn.scopes(row.getString(6)),
                        time(row, 7),
                        time(row, 8),
                        time(row, 9)),
                row.getString(10),
                EnumColumn.role(row.getString(11)),
                time(row, 12),
                !row.getString(13).isEmpty());
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return CREDENTIALS.CREATED_AT.getDataType().convert(row.getLong(column));
    }

    @Override
    public List<Credential> credentials(long userId, Credential.Kind kind, int limit) {
        return JooqCredentials.newest(session.reading(), userId, kind, limit).fetch(JooqCredentials::credential);
    }
}
