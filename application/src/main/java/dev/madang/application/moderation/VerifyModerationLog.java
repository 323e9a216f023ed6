package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.domain.moderation.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that the log is whole: that no entry was changed, left out or put in between since it was written. */
@UseCase
public final class VerifyModerationLog {

    private static final int BATCH = 1000;

    private final ModerationQueries moderation;

    public VerifyModerationLog(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    /**
     * @param entries how many follow each other from the first on
     * @param head the hash of the last of these; whoever has noted an earlier one can look for it
     * @param broken the id of the entry that doesn't follow; null if all do
     * @param expectedFound whether one of these has the expected hash
     */
    public record Result(
            long entries, String head, @Nullable Long broken, boolean expectedFound) {}

    /** @param expected a hash that was the last one once; null to expect none */
    public Result run(@Nullable String expected) {
        long entries = 0;
        String head = LogEntry.START;
        boolean found = expected == null || expected.equals(head);
        long last = 0;
        for (List<LogEntry> batch = moderation.chain(0, BATCH);
                !batch.isEmpty();
                batch = moderation.chain(last, BATCH)) {
            for (LogEntry entry : batch) {
                if (!entry.follows(head)) {
                    return new Result(entries, head, entry.id(), found);
                }
                entries++;
                head = entry.hash();
                found |= head.equals(expected);
                last = entry.id();
            }
        }
        return new Result(entries, head, null, found);
    }
}
