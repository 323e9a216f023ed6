package dev.madang.domain.moderation;

/** Keeps the log, to which can be added and nothing else. */
public interface ModerationLog {

    /** Adds an entry after all others, within the caller's transaction. */
    LogEntry append(LogEntry.Draft draft);
}
