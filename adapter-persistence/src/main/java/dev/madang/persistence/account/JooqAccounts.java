package dev.madang.persistence.account;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.NAME_KEYS;

import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.persistence.schema.tables.records.AccountsRecord;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Accounts, with the keys of their names. */
public final class JooqAccounts implements AccountRepository {

    private final SqlSession session;

    /** By the number of keys. */
    private final RenderedQueries<Integer, Long> holders;

    public JooqAccounts(SqlSession session) {
        this.session = session;
        this.holders =
                RenderedQueries.writing(session, keys -> holders(session.writing(), keys), row -> row.getLong(1));
    }

    @Override
    public void add(Account account) {
        refuseClaimed(account);
        session.writing()
                .insertInto(ACCOUNTS)
                .columns(
                        ACCOUNTS.USER_ID,
                        ACCOUNTS.EMAIL,
                        ACCOUNTS.PASSWORD,
                        ACCOUNTS.CREATED_AT,
                        ACCOUNTS.SUSPENDED_UNTIL,
                        ACCOUNTS.WARNING)
                .values(
                        account.userId(),
                        account.email().value(),
                        account.password(),
                        account.createdAt().truncatedTo(ChronoUnit.MICROS),
                        kept(account.suspendedUntil()),
                        kept(account.warning()))
                .execute();
        addKeys(account.userId(), account.nameKeys());
    }

    /** Checked before anything is written; the unique key catches those who sign up at the same moment. */
    private void refuseClaimed(Account account) {
        if (holder(account.nameKeys()).isPresent()) {
            throw Refusal.conflict("username", "name-claimed");
        }
    }

    private void addKeys(long userId, Collection<NameKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        session.unlessTaken(
                () -> session.writing()
                        .insertInto(NAME_KEYS)
                        .columns(NAME_KEYS.USER_ID, NAME_KEYS.NAME_KEY)
                        .valuesOfRows(keys.stream()
                                .map(NameKey::value)
                                .sorted()
                                .map(key -> DSL.row(userId, key))
                                .toList())
                        .execute(),
                () -> {
                    throw Refusal.conflict("username", "name-claimed");
                });
    }

    @Override
    public Optional<Account> byUserId(long userId) {
        return one(session, session.writing(), userId);
    }

    static Optional<Account> one(SqlSession session, DSLContext sql, long userId) {
        var select = sql.selectFrom(ACCOUNTS).where(ACCOUNTS.USER_ID.eq(userId));
        return (session.inTransaction() ? session.locked(select) : select)
                .fetchOptional(account -> account(account, keysOf(sql, userId)));
    }

    private static Set<NameKey> keysOf(DSLContext sql, long userId) {
        return new HashSet<>(sql.select(NAME_KEYS.NAME_KEY)
                .from(NAME_KEYS)
                .where(NAME_KEYS.USER_ID.eq(userId))
                .fetch(key -> new NameKey(key.value1())));
    }

    private static Account account(AccountsRecord row, Set<NameKey> keys) {
        return new Account(
                row.getUserId(),
                new Email(new Stored(row.getEmail())),
                row.getPassword(),
                keys,
                row.getCreatedAt(),
                time(row.getSuspendedUntil()),
                row.getWarning().isEmpty() ? null : new Reason(new Stored(row.getWarning())));
    }

    /** The epoch stands for null. */
    private static @Nullable Instant time(Instant kept) {
        return kept.equals(Instant.EPOCH) ? null : kept;
    }

    private static Instant kept(@Nullable Instant time) {
        return time == null ? Instant.EPOCH : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static String kept(@Nullable Reason warning) {
        return warning == null ? "" : warning.value();
    }

    @Override
    public Optional<Long> holder(Collection<NameKey> keys) {
        Map<String, String> values = new HashMap<>();
        keys.forEach(key -> values.put("key" + values.size(), key.value()));
        return values.isEmpty()
                ? Optional.empty()
                : holders.fetch(values.size(), values).stream().findFirst();
    }

    private static ResultQuery<?> holders(DSLContext sql, int keys) {
        return sql.select(NAME_KEYS.USER_ID)
                .from(NAME_KEYS)
                .where(NAME_KEYS.NAME_KEY.in(IntStream.range(0, keys)
                        .mapToObj(i -> DSL.param("key" + i, NAME_KEYS.NAME_KEY))
                        .toList()))
                .orderBy(NAME_KEYS.USER_ID);
    }

    static Optional<Long> holder(DSLContext sql, Collection<NameKey> keys) {
        return sql.select(NAME_KEYS.USER_ID)
                .from(NAME_KEYS)
                .where(NAME_KEYS.NAME_KEY.in(keys.stream().map(NameKey::value).toList()))
                .orderBy(NAME_KEYS.USER_ID)
                .limit(1)
                .fetchOptional(NAME_KEYS.USER_ID);
    }

    @Override
    public void update(Account account) {
        byUserId(account.userId()).ifPresent(before -> {
            if (!before.nameKeys().equals(account.nameKeys())) {
                replaceKeys(before.nameKeys(), account);
            }
            session.writing()
                    .update(ACCOUNTS)
                    .set(ACCOUNTS.EMAIL, account.email().value())
                    .set(ACCOUNTS.PASSWORD, account.password())
                    .set(ACCOUNTS.SUSPENDED_UNTIL, kept(account.suspendedUntil()))
                    .set(ACCOUNTS.WARNING, kept(account.warning()))
                    .where(ACCOUNTS.USER_ID.eq(account.userId()))
                    .execute();
        });
    }

    /** Adds new keys before it deletes old ones: if they are refused, nothing has changed. */
    private void replaceKeys(Set<NameKey> before, Account account) {
        addKeys(
                account.userId(),
                account.nameKeys().stream().filter(key -> !before.contains(key)).toList());
        session.writing()
                .deleteFrom(NAME_KEYS)
                .where(NAME_KEYS.USER_ID.eq(account.userId()))
                .and(NAME_KEYS.NAME_KEY.notIn(
                        account.nameKeys().stream().map(NameKey::value).toList()))
                .execute();
    }

    /** The database removes the account's keys. */
    @Override
    public void remove(Account account) {
        session.writing()
                .deleteFrom(ACCOUNTS)
                .where(ACCOUNTS.USER_ID.eq(account.userId()))
                .execute();
    }
}
