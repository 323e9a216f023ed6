package dev.madang.application.report;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Tells moderators how much waits for them. */
@UseCase
public final class CountWaiting {

    /** More are as good as that many. */
    public static final int MOST = 100;

    private final ReportQueries reports;

    public CountWaiting(ReportQueries reports) {
        this.reports = reports;
    }

    /**
     * @return at most {@value #MOST} of each
     * @throws Refusal {@code forbidden}, {@code unauthenticated}
     */
    public Waiting run(Caller caller) {
        caller.require(Right.MODERATE_POSTS);
        return reports.waiting(MOST);
    }
}
