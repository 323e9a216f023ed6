package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.ModerationAction;

/** Tells to whom the board is open for writing, as the log's last word on it has it. */
@UseCase
public final class ReadMode {

    private final ModerationQueries moderation;

    public ReadMode(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    public Mode run() {
        return moderation
                .latest(ModerationAction.CHANGE_MODE)
                .map(entry -> Mode.withCode(entry.draft().detail()).orElseThrow())
                .orElse(Mode.OPEN);
    }
}
