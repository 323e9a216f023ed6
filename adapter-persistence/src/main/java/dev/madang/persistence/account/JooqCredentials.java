package dev.madang.persistence.account;

import static dev.madang.persistence.schema.Tables.CREDENTIALS;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.persistence.schema.tables.records.CredentialsRecord;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;

/** Sessions, access tokens and sign-in links. */
public final class JooqCredentials implements CredentialRepository {

    private final SqlSession session;

    public JooqCredentials(SqlSession session) {
        this.session = session;
    }

    @Override
    public Credential add(Credential.Draft given) {
        Credential.Draft draft = new Credential.Draft(
                given.userId(),
                given.kind(),
                given.secret(),
                given.label(),
                given.scopes(),
                given.createdAt().truncatedTo(ChronoUnit.MICROS),
                given.expiresAt().truncatedTo(ChronoUnit.MICROS));
        return draft.withId(session.writing()
                .insertInto(CREDENTIALS)
                .columns(
                        CREDENTIALS.USER_ID,
                        CREDENTIALS.KIND,
                        CREDENTIALS.SECRET,
                        CREDENTIALS.LABEL,
                        CREDENTIALS.SCOPES,
                        CREDENTIALS.CREATED_AT,
                        CREDENTIALS.USED_AT,
                        CREDENTIALS.EXPIRES_AT)
                .values(
                        draft.userId(),
                        EnumColumn.stored(draft.kind()),
                        draft.secret().value(),
                        draft.label(),
                        EnumColumn.stored(draft.scopes()),
                        draft.createdAt(),
                        draft.createdAt(),
                        draft.expiresAt())
                .returningResult(CREDENTIALS.ID)
                .fetchSingle()
                .value1());
    }

    @Override
    public Optional<Credential> bySecret(SecretHash secret) {
        return one(CREDENTIALS.SECRET.eq(secret.value()));
    }

    @Override
    public Optional<Credential> byId(long id) {
        return one(CREDENTIALS.ID.eq(id));
    }

    private Optional<Credential> one(Condition condition) {
        return session.locked(session.writing().selectFrom(CREDENTIALS).where(condition))
                .fetchOptional(JooqCredentials::credential);
    }

    @Override
    public List<Credential> newest(long userId, Credential.Kind kind, int limit) {
        return session.locked(newest(session.writing(), userId, kind, limit)).fetch(JooqCredentials::credential);
    }

    static SelectForUpdateStep<CredentialsRecord> newest(DSLContext sql, long userId, Credential.Kind kind, int limit) {
        return sql.selectFrom(CREDENTIALS)
                .where(CREDENTIALS.USER_ID.eq(userId))
                .and(CREDENTIALS.KIND.eq(EnumColumn.stored(kind)))
                .orderBy(CREDENTIALS.ID.desc())
                .limit(limit);
    }

    static Credential credential(Record row) {
        return new Credential(
                row.get(CREDENTIALS.ID),
                row.get(CREDENTIALS.USER_ID),
                EnumColumn.of(Credential.Kind.class, row.get(CREDENTIALS.KIND)),
                new SecretHash(row.get(CREDENTIALS.SECRET)),
                row.get(CREDENTIALS.LABEL),
                EnumColumn.scopes(row.get(CREDENTIALS.SCOPES)),
                row.get(CREDENTIALS.CREATED_AT),
                row.get(CREDENTIALS.USED_AT),
                row.get(CREDENTIALS.EXPIRES_AT));
    }

    @Override
    public void use(Credential credential, Instant usedAt) {
        session.writing()
                .update(CREDENTIALS)
                .set(CREDENTIALS.USED_AT, usedAt.truncatedTo(ChronoUnit.MICROS))
                .where(CREDENTIALS.ID.eq(credential.id()))
                .execute();
    }

    @Override
    public void remove(Credential credential) {
        removeWhere(CREDENTIALS.ID.eq(credential.id()));
    }

    @Override
    public void removeAll(long userId, Credential.Kind kind) {
        removeWhere(CREDENTIALS.USER_ID.eq(userId).and(CREDENTIALS.KIND.eq(EnumColumn.stored(kind))));
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        List<Long> expired = session.writing()
                .select(CREDENTIALS.ID)
                .from(CREDENTIALS)
                .where(CREDENTIALS.EXPIRES_AT.lt(before))
                .orderBy(CREDENTIALS.EXPIRES_AT)
                .limit(limit)
                .fetch(CREDENTIALS.ID);
        removeWhere(CREDENTIALS.ID.in(expired));
        return expired.size();
    }

    private void removeWhere(Condition condition) {
        session.writing().deleteFrom(CREDENTIALS).where(condition).execute();
    }
}
