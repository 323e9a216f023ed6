package dev.madang.web.api.moderation;

import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.web.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be undone, as a client sends it. */
record Undo(
        @Nullable String extent,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    /** What every store can compare. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    Undone run(UndoContributions undoContributions, Caller caller, UndoStart start) {
        Faults faults = new Faults();
        var extents = faults.check("extent", () -> Choice.of("extent", extent, UndoContributions.Extent.class));
        var since = faults.check("from", () -> time("from", from));
        var until = faults.check("to", () -> time("to", to));
        faults.refuse();
        return new Undone(undoContributions.run(
                caller,
                start,
                extents.orElseThrow(),
                since.orElseThrow(),
                until.orElseThrow(),
                Objects.requireNonNullElse(reason, "")));
    }

    private static Instant time(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid(field, "required");
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
                throw Refusal.invalid(field, "malformed");
            }
            return time;
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "malformed");
        }
    }
}
