package dev.madang.application.report;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Lists the reports that no moderator has decided on, oldest first, a page at a time, forwards. */
@UseCase
public final class BrowseReports {

    private final ReportQueries reports;

    public BrowseReports(ReportQueries reports) {
        this.reports = reports;
    }

    /**
     * @param after the cursor of the page before, 0 for the first page
     * @throws Refusal {@code forbidden}, {@code unauthenticated}
     */
    public Page<ReportView, Long> run(Caller caller, long after, Limit limit) {
        caller.require(Right.MODERATE_POSTS);
        return Page.forwards(reports.page(after, limit.value() + 1), limit, ReportView::id);
    }
}
