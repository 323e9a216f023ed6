package dev.madang.application.report;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.moderation.Admission;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import dev.madang.domain.report.ReportText;
import java.time.Clock;
import java.time.Instant;

/** Tells moderators that something is wrong with a comment. */
@UseCase
public final class ReportComment {

    private final Transactions transactions;
    private final CommentRepository comments;
    private final CommentQueries queries;
    private final ReportRepository reports;
    private final Admission admission;
    private final Toll toll;
    private final Clock clock;

    public ReportComment(
            Transactions transactions,
            CommentRepository comments,
            CommentQueries queries,
            ReportRepository reports,
            Admission admission,
            Toll toll,
            Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.queries = queries;
        this.reports = reports;
        this.admission = admission;
        this.toll = toll;
        this.clock = clock;
    }

    /**
     * @param caller a member, or a guest with a key
     * @throws Refusal {@code not-found} also of a comment that readers don't see; else as {@link ReportPost#run}
     */
    public void run(Caller caller, long id, String text) {
        caller.require(Right.REPORT_COMMENT);
        ReportText valid = new ReportText(text);
        toll.asGuest(
                caller,
                Allowance.REPORT,
                1,
                () -> transactions.run(() -> {
                    Instant now = clock.instant();
                    Caller present = admission.again(caller, Right.REPORT_COMMENT, false, now);
                    long post = comments.byId(id)
                            .filter(comment -> queries.byId(id).isPresent())
                            .orElseThrow(() -> Refusal.notFound("comment"))
                            .postId();
                    reports.add(Report.of(post, id, present, valid, now));
                    return post;
                }));
    }
}
