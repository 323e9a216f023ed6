package dev.madang.application.moderation;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;

/** Lists what was done to keep the peace, newest first, a page at a time, forwards. It is for all to read. */
@UseCase
public final class BrowseModerationLog {

    private final ModerationQueries moderation;

    public BrowseModerationLog(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    /** @param before the cursor of the page before, {@link Long#MAX_VALUE} for the first page */
    public Page<EntryView, Long> run(long before, Limit limit) {
        return Page.forwards(moderation.entries(before, limit.value() + 1), limit, EntryView::id);
    }
}
