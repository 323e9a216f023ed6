package dev.madang.application.report;

import dev.madang.application.Collaborator;
import dev.madang.application.Transactions;
import dev.madang.application.moderation.Admission;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import dev.madang.domain.report.ReportText;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Takes a reader's report of something that readers see. */
@Collaborator
final class Reporting {

    private final Transactions transactions;
    private final ReportRepository reports;
    private final Admission admission;
    private final Toll toll;
    private final Clock clock;

    Reporting(Transactions transactions, ReportRepository reports, Admission admission, Toll toll, Clock clock) {
        this.transactions = transactions;
        this.reports = reports;
        this.admission = admission;
        this.toll = toll;
        this.clock = clock;
    }

    /**
     * @param commentId null of the post itself
     * @param post the post's id, found within the transaction
     * @throws dev.madang.domain.Refusal as {@link ReportPost#run}; what the post throws
     */
    void take(Caller caller, Right right, @Nullable Long commentId, String text, LongSupplier post) {
        caller.require(right);
        ReportText valid = new ReportText(text);
        toll.asGuest(
                caller,
                Allowance.REPORT,
                1,
                () -> transactions.run(() -> {
                    Instant now = clock.instant();
                    Caller present = admission.again(caller, right, false, now);
                    long id = post.getAsLong();
                    reports.add(Report.of(id, commentId, present, valid, now));
                    return id;
                }));
    }
}
