package dev.madang.persistence.answer;

import static dev.madang.persistence.schema.Tables.ANSWERS;

import dev.madang.domain.answer.AnswerRepository;
import dev.madang.domain.answer.Attempt;
import dev.madang.persistence.sql.SqlSession;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/** Attempts at requests under a key. */
public final class JooqAnswers implements AnswerRepository {

    /** Of 64 bits. */
    private static final int DIGITS = 16;

    private final SqlSession session;

    public JooqAnswers(SqlSession session) {
        this.session = session;
    }

    /** Waits for whoever is adding one for the same. MariaDB would ignore other faults too, of which none can be. */
    @Override
    public boolean add(Attempt attempt) {
        return session.writing()
                        .insertInto(ANSWERS)
                        .set(ANSWERS.DIGEST, digest(attempt.key()))
                        .set(ANSWERS.REQUEST_KEY, attempt.key())
                        .set(ANSWERS.CONTENT, attempt.content())
                        .set(ANSWERS.BEGUN_AT, attempt.begunAt())
                        .set(ANSWERS.ANSWER, attempt.answer())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<Attempt> byKey(String key) {
        return session.locked(session.writing().selectFrom(ANSWERS).where(has(key)))
                .fetchOptional(
                        row -> new Attempt(row.getRequestKey(), row.getContent(), row.getBegunAt(), row.getAnswer()));
    }

    @Override
    public boolean answer(Attempt answered) {
        return session.writing()
                        .update(ANSWERS)
                        .set(ANSWERS.ANSWER, answered.answer())
                        .where(is(answered))
                        .execute()
                == 1;
    }

    @Override
    public void remove(Attempt attempt) {
        session.writing().deleteFrom(ANSWERS).where(is(attempt)).execute();
    }

    private static Condition is(Attempt attempt) {
        return has(attempt.key()).and(ANSWERS.BEGUN_AT.eq(attempt.begunAt()));
    }

    private static Condition has(String key) {
        return ANSWERS.DIGEST.eq(digest(key)).and(ANSWERS.REQUEST_KEY.eq(key));
    }

    private static long digest(String key) {
        return Long.parseUnsignedLong(key.substring(0, DIGITS), 16);
    }

    @Override
    public void removeBefore(Instant time) {
        session.writing().deleteFrom(ANSWERS).where(ANSWERS.BEGUN_AT.lt(time)).execute();
    }
}
