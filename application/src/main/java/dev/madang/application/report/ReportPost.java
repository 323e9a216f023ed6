package dev.madang.application.report;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.Admission;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import dev.madang.domain.report.ReportText;
import java.time.Clock;
import java.time.Instant;

/** Tells moderators that something is wrong with a post. */
@UseCase
public final class ReportPost {

    private final Transactions transactions;
    private final PostRepository posts;
    private final ReportRepository reports;
    private final Admission admission;
    private final Toll toll;
    private final Clock clock;

    public ReportPost(
            Transactions transactions,
            PostRepository posts,
            ReportRepository reports,
            Admission admission,
            Toll toll,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.reports = reports;
        this.admission = admission;
        this.toll = toll;
        this.clock = clock;
    }

    /**
     * @param caller a member, or a guest with a key
     * @throws Refusal {@code not-found} also of a post that isn't published; what {@link ReportText} throws; {@code already-reported} if a report of
     *     it by the same reader waits; {@code read-only}, {@code members-only}, {@code suspended}, {@code too-often}
     */
    public void run(Caller caller, long postId, String text) {
        caller.require(Right.REPORT_POST);
        ReportText valid = new ReportText(text);
        toll.asGuest(
                caller,
                Allowance.REPORT,
                1,
                () -> transactions.run(() -> {
                    Instant now = clock.instant();
                    Caller present = admission.again(caller, Right.REPORT_POST, false, now);
                    long id = posts.byId(postId)
                            .filter(post -> post.visibility().isPublished())
                            .orElseThrow(() -> Refusal.notFound("post"))
                            .id();
                    reports.add(Report.of(id, null, present, valid, now));
                    return id;
                }));
    }
}
