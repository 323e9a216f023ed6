package dev.madang.persistence.report;

import static dev.madang.persistence.schema.Tables.REPORTS;

import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import dev.madang.persistence.sql.SqlSession;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Reports, at most one of a post, and of each comment, by a reader. */
public final class JooqReports implements ReportRepository {

    private final SqlSession session;

    public JooqReports(SqlSession session) {
        this.session = session;
    }

    @Override
    public void add(Report report) {
        session.unlessTaken(() -> insert(report), () -> refuseIfReported(report));
    }

    private int insert(Report report) {
        SecretHash guestKey = report.guestKey();
        return session.writing()
                .insertInto(REPORTS)
                .set(REPORTS.POST_ID, report.postId())
                .set(REPORTS.COMMENT_ID, Objects.requireNonNullElse(report.commentId(), 0L))
                .set(REPORTS.USER_ID, guestKey == null ? report.userId() : null)
                .set(REPORTS.GUEST_KEY, guestKey == null ? null : guestKey.value())
                .set(REPORTS.TEXT, report.text().value())
                .set(REPORTS.REPORTED_AT, report.at().truncatedTo(ChronoUnit.MICROS))
                .execute();
    }

    private void refuseIfReported(Report report) {
        SecretHash guestKey = report.guestKey();
        if (session.writing()
                .fetchExists(
                        REPORTS,
                        REPORTS.POST_ID
                                .eq(report.postId())
                                .and(REPORTS.COMMENT_ID.eq(Objects.requireNonNullElse(report.commentId(), 0L)))
                                .and(
                                        guestKey == null
                                                ? REPORTS.USER_ID.eq(report.userId())
                                                : REPORTS.GUEST_KEY.eq(guestKey.value())))) {
            throw Refusal.conflict("text", "already-reported");
        }
    }

    @Override
    public long removeOf(long postId) {
        return session.writing()
                .deleteFrom(REPORTS)
                .where(REPORTS.POST_ID.eq(postId))
                .and(REPORTS.COMMENT_ID.eq(0L))
                .execute();
    }

    @Override
    public long removeOfComment(long commentId) {
        return session.writing()
                .deleteFrom(REPORTS)
                .where(REPORTS.COMMENT_ID.eq(commentId))
                .execute();
    }
}
