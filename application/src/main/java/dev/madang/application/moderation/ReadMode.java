package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.domain.moderation.Act;
import dev.madang.domain.moderation.Mode;
import java.util.Locale;

/** Tells to whom the board is open for writing, as the log's last word on it has it. */
@UseCase
public final class ReadMode {

    private final ModerationQueries moderation;

    public ReadMode(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    public Mode run() {
        return moderation
                .latest(Act.CHANGE_MODE)
                .map(entry -> Mode.valueOf(entry.draft().detail().toUpperCase(Locale.ROOT)))
                .orElse(Mode.OPEN);
    }
}
