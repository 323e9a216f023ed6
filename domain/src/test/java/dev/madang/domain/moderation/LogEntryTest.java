package dev.madang.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");
    private static final LogEntry.Draft DRAFT = new LogEntry.Draft(NOW, 1, Act.HIDE_POST, 2, "", "광고");

    @Test
    void followsTheEntryBefore() {
        LogEntry first = DRAFT.after(LogEntry.START, 1);
        LogEntry second = DRAFT.after(first.hash(), 2);
        assertThat(first.follows(LogEntry.START)).isTrue();
        assertThat(second.follows(first.hash())).isTrue();
        assertThat(second.follows(LogEntry.START)).isFalse();
        assertThat(first.hash()).hasSize(64).isNotEqualTo(second.hash());
    }

    @Test
    void followsNothingOnceAnyOfItsFieldsHasChanged() {
        LogEntry entry = DRAFT.after(LogEntry.START, 1);
        for (LogEntry.Draft other : List.of(
                new LogEntry.Draft(NOW.plusNanos(1_000), 1, Act.HIDE_POST, 2, "", "광고"),
                new LogEntry.Draft(NOW, 9, Act.HIDE_POST, 2, "", "광고"),
                new LogEntry.Draft(NOW, 1, Act.LOCK_POST, 2, "", "광고"),
                new LogEntry.Draft(NOW, 1, Act.HIDE_POST, 9, "", "광고"),
                new LogEntry.Draft(NOW, 1, Act.HIDE_POST, 2, "광고", ""),
                new LogEntry.Draft(NOW, 1, Act.HIDE_POST, 2, "", "광고."))) {
            assertThat(new LogEntry(1, other, entry.previous(), entry.hash()).follows(LogEntry.START))
                    .isFalse();
        }
    }
}
