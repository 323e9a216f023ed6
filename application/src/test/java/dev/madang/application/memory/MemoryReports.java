package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Predicate;

class MemoryReports implements ReportRepository {

    private final MemoryStore store;

    MemoryReports(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Report report) {
        MemoryState state = store.writing();
        if (state.reports.values().stream().anyMatch(kept -> isSame(kept, report))) {
            throw Refusal.conflict("text", "already-reported");
        }
        state.reports.put(
                ++state.lastReportId,
                new Report(
                        report.postId(),
                        report.commentId(),
                        report.userId(),
                        report.guestKey(),
                        report.text(),
                        report.at().truncatedTo(ChronoUnit.MICROS)));
    }

    boolean isSame(Report kept, Report report) {
        return kept.postId() == report.postId()
                && Objects.equals(kept.commentId(), report.commentId())
                && kept.userId() == report.userId()
                && Objects.equals(kept.guestKey(), report.guestKey());
    }

    @Override
    public long removeOf(long postId) {
        return remove(report -> report.postId() == postId && report.commentId() == null);
    }

    @Override
    public long removeOfComment(long commentId) {
        return remove(report -> Objects.equals(report.commentId(), commentId));
    }

    private long remove(Predicate<Report> which) {
        MemoryState state = store.writing();
        long before = state.reports.size();
        state.reports.values().removeIf(which);
        return before - state.reports.size();
    }
}
