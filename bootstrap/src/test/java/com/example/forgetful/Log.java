package com.example.forgetful;

import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationLog;
import java.time.temporal.ChronoUnit;
import java.util.Map;

record Log(Sheets sheets) implements ModerationLog {

    @Override
    public LogEntry append(LogEntry.Draft draft) {
        Map.Entry<Long, LogEntry> last = sheets.writing().log.lastEntry();
        LogEntry.Draft kept = new LogEntry.Draft(
                draft.at().truncatedTo(ChronoUnit.MICROS),
                draft.actorId(),
                draft.act(),
                draft.subjectId(),
                draft.detail(),
                draft.reason());
        LogEntry entry = last == null
                ? kept.after(LogEntry.START, 1)
                : kept.after(last.getValue().hash(), last.getKey() + 1);
        sheets.writing().log.put(entry.id(), entry);
        return entry;
    }
}
