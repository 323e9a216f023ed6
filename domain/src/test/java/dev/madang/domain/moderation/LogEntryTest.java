package dev.madang.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Reason;
import dev.madang.domain.Stored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");
    private static final Reason REASON = new Reason("광고");
    private static final LogEntry.Draft DRAFT = new LogEntry.Draft(NOW, 1, ModerationAction.HIDE_POST, 2, "", REASON);

    @Test
    void followsTheEntryBefore() {
        LogEntry first = DRAFT.after(LogEntry.START, 1);
        LogEntry second = DRAFT.after(first.hash(), 2);
        assertThat(first.follows(null)).isTrue();
        assertThat(second.follows(first)).isTrue();
        assertThat(second.follows(null)).isFalse();
        assertThat(first.hash()).hasSize(64).isNotEqualTo(second.hash());
    }

    @Test
    void followsNothingOnceAnyOfItsFieldsHasChanged() {
        LogEntry entry = DRAFT.after(LogEntry.START, 1);
        for (LogEntry.Draft other : List.of(
                new LogEntry.Draft(NOW.plusNanos(1_000), 1, ModerationAction.HIDE_POST, 2, "", REASON),
                new LogEntry.Draft(NOW, 9, ModerationAction.HIDE_POST, 2, "", REASON),
                new LogEntry.Draft(NOW, 1, ModerationAction.LOCK_POST, 2, "", REASON),
                new LogEntry.Draft(NOW, 1, ModerationAction.HIDE_POST, 9, "", REASON),
                new LogEntry.Draft(NOW, 1, ModerationAction.HIDE_POST, 2, "광고", none()),
                new LogEntry.Draft(NOW, 1, ModerationAction.HIDE_POST, 2, "", new Reason("광고.")))) {
            assertThat(new LogEntry(1, other, entry.previous(), entry.hash()).follows(null))
                    .isFalse();
        }
    }

    @Test
    void sealsItsId() {
        LogEntry first = DRAFT.after(LogEntry.START, 1);
        LogEntry second = DRAFT.after(first.hash(), 2);
        for (long id : List.of(Long.MIN_VALUE, -1L, 0L, 2L, Long.MAX_VALUE)) {
            assertThat(at(id, first).follows(null)).isFalse();
            assertThat(DRAFT.after(LogEntry.START, id).follows(null)).isFalse();
        }
        for (long id : List.of(1L, 3L)) {
            assertThat(at(id, second).follows(first)).isFalse();
            assertThat(DRAFT.after(first.hash(), id).follows(first)).isFalse();
        }
    }

    /** Of 2026-11-28, from before ids were sealed; on servers they have gaps. */
    @Test
    void mayBeOfTheFormerFormIfItsIdIsHigherThanTheOneBefore() {
        LogEntry first = new LogEntry(
                4, DRAFT, LogEntry.START, "5e3c3fa9ab10d9af7c98f5aae9b82ae59ce9d9c6ec5775469098e1a2a024c2a2");
        LogEntry second = new LogEntry(
                7, DRAFT, first.hash(), "e71838c8169ee90dcc2e751ae15bba0fe4d20438b44cd6a8ec87e33c12162d2a");
        assertThat(first.follows(null)).isTrue();
        assertThat(second.follows(first)).isTrue();
        assertThat(DRAFT.after(second.hash(), 8).follows(second)).isTrue();
        assertThat(DRAFT.after(second.hash(), 9).follows(second)).isFalse();
        assertThat(at(0, first).follows(null)).isFalse();
        assertThat(at(4, second).follows(first)).isFalse();
    }

    /** Of 2026-11-29, when whoever deleted a post didn't have to say why. */
    @Test
    void mayHaveNoReasonIfItIsOlder() {
        LogEntry.Draft draft = new LogEntry.Draft(NOW, 1, ModerationAction.DELETE_POST, 2, "", none());
        LogEntry entry = new LogEntry(
                1, draft, LogEntry.START, "135fd198521bd8ec1786e93aea5cdc60657247b498cc87cb2ae49f50287b63b9");
        assertThat(entry.follows(null)).isTrue();
        assertThat(new LogEntry(1, DRAFT, entry.previous(), entry.hash()).follows(null))
                .isFalse();
    }

    private static Reason none() {
        return new Reason(new Stored(""));
    }

    private static LogEntry at(long id, LogEntry entry) {
        return new LogEntry(id, entry.draft(), entry.previous(), entry.hash());
    }
}
