package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

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
                        report.userId(),
                        report.guestKey(),
                        report.text(),
                        report.at().truncatedTo(ChronoUnit.MICROS)));
    }

    boolean isSame(Report kept, Report report) {
        return kept.postId() == report.postId()
                && kept.userId() == report.userId()
                && Objects.equals(kept.guestKey(), report.guestKey());
    }

    @Override
    public long removeOf(long postId) {
        MemoryState state = store.writing();
        long before = state.reports.size();
        state.reports.values().removeIf(report -> report.postId() == postId);
        return before - state.reports.size();
    }
}
