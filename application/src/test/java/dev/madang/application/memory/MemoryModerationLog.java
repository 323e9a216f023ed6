package dev.madang.application.memory;

import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationLog;
import java.time.temporal.ChronoUnit;

class MemoryModerationLog implements ModerationLog {

    private final MemoryStore store;

    MemoryModerationLog(MemoryStore store) {
        this.store = store;
    }

    @Override
    public LogEntry append(LogEntry.Draft draft) {
        MemoryState state = store.writing();
        String previous = state.log.isEmpty()
                ? LogEntry.START
                : state.log.lastEntry().getValue().hash();
        LogEntry entry = new LogEntry.Draft(
                        draft.at().truncatedTo(ChronoUnit.MICROS),
                        draft.actorId(),
                        draft.act(),
                        draft.subjectId(),
                        draft.detail(),
                        draft.reason())
                .after(previous, ++state.lastEntryId);
        state.log.put(entry.id(), entry);
        return entry;
    }
}
