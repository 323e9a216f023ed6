package dev.madang.persistence.moderation;

import static dev.madang.persistence.schema.Tables.MODERATION_LOG;

import dev.madang.domain.Reason;
import dev.madang.domain.Stored;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RetryableConflict;
import dev.madang.persistence.sql.SqlSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The moderation log. A unique key prevents two entries from following the same one. */
public final class JooqModerationLog implements ModerationLog {

    static final List<Field<?>> COLUMNS = List.of(
            MODERATION_LOG.ID,
            MODERATION_LOG.WRITTEN_AT,
            MODERATION_LOG.ACTOR_ID,
            MODERATION_LOG.ACT,
            MODERATION_LOG.SUBJECT_ID,
            MODERATION_LOG.DETAIL,
            MODERATION_LOG.REASON,
            MODERATION_LOG.PREVIOUS,
            MODERATION_LOG.HASH);

    private final SqlSession session;

    public JooqModerationLog(SqlSession session) {
        this.session = session;
    }

    /** @throws RetryableConflict if another transaction appends at the same time */
    @Override
    public LogEntry append(LogEntry.Draft given) {
        LogEntry.Draft draft = new LogEntry.Draft(
                given.at().truncatedTo(ChronoUnit.MICROS),
                given.actorId(),
                given.act(),
                given.subjectId(),
                given.detail(),
                given.reason());
        LogEntry entry = next(draft);
        try {
            insert(entry);
        } catch (IntegrityConstraintViolationException e) {
            throw new RetryableConflict(e);
        }
        return entry;
    }

    private LogEntry next(LogEntry.Draft draft) {
        return session.locked(session.writing()
                        .select(MODERATION_LOG.ID, MODERATION_LOG.HASH)
                        .from(MODERATION_LOG)
                        .orderBy(MODERATION_LOG.ID.desc())
                        .limit(1))
                .fetchOptional()
                .map(last -> draft.after(last.get(MODERATION_LOG.HASH), last.get(MODERATION_LOG.ID) + 1))
                .orElseGet(() -> draft.after(LogEntry.START, 1));
    }

    private void insert(LogEntry entry) {
        LogEntry.Draft draft = entry.draft();
        session.publicWriting()
                .insertInto(MODERATION_LOG)
                .columns(COLUMNS)
                .values(
                        entry.id(),
                        draft.at(),
                        draft.actorId(),
                        EnumColumn.stored(draft.act()),
                        draft.subjectId(),
                        draft.detail(),
                        draft.reason().value(),
                        entry.previous(),
                        entry.hash())
                .execute();
    }

    /** Of a row of {@link #COLUMNS}. */
    static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong(1),
                new LogEntry.Draft(
                        MODERATION_LOG.WRITTEN_AT.getDataType().convert(row.getLong(2)),
                        row.getLong(3),
                        EnumColumn.of(ModerationAction.class, row.getString(4)),
                        row.getLong(5),
                        row.getString(6),
                        new Reason(new Stored(row.getString(7)))),
                row.getString(8),
                row.getString(9));
    }

    static LogEntry entry(Record row) {
        return new LogEntry(
                row.get(MODERATION_LOG.ID),
                new LogEntry.Draft(
                        row.get(MODERATION_LOG.WRITTEN_AT),
                        row.get(MODERATION_LOG.ACTOR_ID),
                        EnumColumn.of(ModerationAction.class, row.get(MODERATION_LOG.ACT)),
                        row.get(MODERATION_LOG.SUBJECT_ID),
                        row.get(MODERATION_LOG.DETAIL),
                        new Reason(new Stored(row.get(MODERATION_LOG.REASON)))),
                row.get(MODERATION_LOG.PREVIOUS),
                row.get(MODERATION_LOG.HASH));
    }

    /** An entry that follows none, if a column has the wrong type, or none at all, or the act's name isn't exactly a known one. */
    static LogEntry entryOrUnreadable(Record row, boolean asDeclared) {
        try {
            LogEntry entry = asDeclared ? entry(row) : unreadable(row);
            boolean exact = EnumColumn.stored(entry.draft().act()).equals(row.get(MODERATION_LOG.ACT));
            return exact ? entry : unreadable(row);
        } catch (IllegalArgumentException e) {
            return unreadable(row); // The act is unknown.
        }
    }

    private static LogEntry unreadable(Record row) {
        return unreadable(Objects.requireNonNullElse(row.get(MODERATION_LOG.ID), 0L));
    }

    /** In the place of one whose columns have other types than they should; it follows none. */
    static LogEntry unreadable(long id) {
        return new LogEntry(
                id,
                new LogEntry.Draft(
                        Instant.EPOCH, 0, ModerationAction.CHANGE_MODE, 0, "", new Reason(new Stored("unreadable"))),
                LogEntry.START,
                "");
    }
}
