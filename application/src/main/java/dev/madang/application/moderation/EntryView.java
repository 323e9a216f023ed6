package dev.madang.application.moderation;

import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as readers see it.
 *
 * @param actor a username; null if the user is gone, and of the operator, whose {@code actorId} is 0
 * @param user the name of the user that it was done to; null of anything else, and if the user is gone or not listed
 *     or isn't listed
 */
public record EntryView(
        long id,
        Instant at,
        long actorId,
        @Nullable String actor,
        ModerationAction act,
        long subjectId,
        @Nullable String user,
        String detail,
        String reason,
        String previous,
        String hash) {

    /** @param subject the name of the user whose id is the subject's, whether or not the act was done to a user */
    public static EntryView of(LogEntry entry, @Nullable String actor, @Nullable String subject) {
        LogEntry.Draft draft = entry.draft();
        return new EntryView(
                entry.id(),
                draft.at(),
                draft.actorId(),
                actor,
                draft.act(),
                draft.subjectId(),
                draft.act().subject() == ModerationAction.Subject.USER ? subject : null,
                draft.detail(),
                draft.reason().value(),
                entry.previous(),
                entry.hash());
    }
}
