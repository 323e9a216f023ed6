package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.SUBMISSIONS;

import dev.madang.domain.Refusal;
import dev.madang.domain.post.SubmissionRepository;
import dev.madang.domain.post.TextDigest;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.SqlSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jooq.RowCountQuery;
import org.jooq.impl.DSL;

/** The texts that guests posted lately. */
public final class JooqSubmissions implements SubmissionRepository {

    private final SqlSession session;
    private final RenderedChange unlessKept;

    public JooqSubmissions(SqlSession session) {
        this.session = session;
        this.unlessKept = RenderedChange.ofPrivate(session, this::insertUnlessKept);
    }

    @Override
    public void add(TextDigest text, Instant now, Instant since) {
        if (unlessKept.run(Map.of("digest", text.value(), "now", now)) == 0 && !renew(text, now, since)) {
            throw Refusal.conflict("content", "duplicate");
        }
    }

    /** Waits for whoever is inserting the same. MariaDB would ignore other faults too, of which two numbers can't have any. */
    private RowCountQuery insertUnlessKept() {
        return session.writing()
                .insertInto(SUBMISSIONS)
                .columns(SUBMISSIONS.DIGEST, SUBMISSIONS.SUBMITTED_AT)
                .values(DSL.param("digest", SUBMISSIONS.DIGEST), DSL.param("now", SUBMISSIONS.SUBMITTED_AT))
                .onConflictDoNothing();
    }

    private boolean renew(TextDigest text, Instant now, Instant since) {
        return session.writing()
                        .update(SUBMISSIONS)
                        .set(SUBMISSIONS.SUBMITTED_AT, now)
                        .where(SUBMISSIONS.DIGEST.eq(text.value()))
                        .and(SUBMISSIONS
                                .SUBMITTED_AT
                                .le(since)
                                .or(SUBMISSIONS.SUBMITTED_AT.ge(now.plus(Duration.between(since, now)))))
                        .execute()
                == 1;
    }

    @Override
    public void remove(TextDigest text, Instant until) {
        session.writing()
                .deleteFrom(SUBMISSIONS)
                .where(SUBMISSIONS.DIGEST.eq(text.value()))
                .and(SUBMISSIONS.SUBMITTED_AT.le(until))
                .execute();
    }

    @Override
    public void removeBefore(Instant time) {
        session.writing()
                .deleteFrom(SUBMISSIONS)
                .where(SUBMISSIONS.SUBMITTED_AT.lt(time))
                .execute();
    }
}
