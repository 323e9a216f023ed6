package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the log is whole: that no entry was changed, moved, left out or put in since it was written, and that what the
 * board goes by is what the log says.
 */
@UseCase
public final class VerifyModerationLog {

    private static final int BATCH = 1000;

    private final ModerationQueries moderation;

    public VerifyModerationLog(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    /**
     * @param entries how many follow each other from the first on
     * @param head the hash of the last of these; an earlier one that was noted can be looked for
     * @param broken the id of the entry that doesn't follow, or that is the latest of its kind and isn't found as that; null if there is none
     * @param since how many of these came after the one with the expected hash, which is all of them where none is expected; null if
     *     none has it
     */
    public record Result(
            long entries,
            String head,
            @Nullable Long broken,
            @Nullable Long since) {}

    /** @param expected a hash that was the last one once; null to expect none */
    public Result run(@Nullable String expected) {
        Reading reading = new Reading(expected);
        long last = Long.MIN_VALUE;
        for (List<LogEntry> batch = moderation.chain(last, BATCH);
                !batch.isEmpty();
                batch = moderation.chain(last, BATCH)) {
            for (LogEntry entry : batch) {
                if (!entry.follows(reading.before)) {
                    return reading.result(entry.id());
                }
                reading.add(entry);
                last = entry.id();
            }
        }
        return reading.result(strayId(reading));
    }

    /** With write access to the database, one can make a store find another entry than the last of the log. */
    private @Nullable Long strayId(Reading reading) {
        long last = reading.before == null ? 0 : reading.before.id();
        for (ModerationAction act : ModerationAction.values()) {
            Optional<LogEntry> found = moderation.latest(act);
            boolean since = found.isPresent() && found.get().id() > last;
            LogEntry read = reading.latest.get(act);
            if (!since && !found.equals(Optional.ofNullable(read))) {
                return read == null ? found.map(LogEntry::id).orElse(last) : read.id();
            }
        }
        return null;
    }

    /** What was read so far. */
    private static final class Reading {

        private final @Nullable String expected;
        private final Map<ModerationAction, LogEntry> latest = new EnumMap<>(ModerationAction.class);
        private long entries;
        private @Nullable LogEntry before;
        private @Nullable Long expectedAt;

        Reading(@Nullable String expected) {
            this.expected = expected;
            this.expectedAt = expected == null || expected.equals(LogEntry.START) ? 0L : null;
        }

        void add(LogEntry entry) {
            entries++;
            before = entry;
            latest.put(entry.draft().act(), entry);
            if (entry.hash().equals(expected)) {
                expectedAt = entries;
            }
        }

        Result result(@Nullable Long broken) {
            return new Result(
                    entries,
                    before == null ? LogEntry.START : before.hash(),
                    broken,
                    expectedAt == null ? null : entries - expectedAt);
        }
    }
}
