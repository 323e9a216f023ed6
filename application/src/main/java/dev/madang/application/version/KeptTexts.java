package dev.madang.application.version;

import dev.madang.application.Collaborator;
import dev.madang.domain.account.Identity;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.VersionRepository;
import org.jspecify.annotations.Nullable;

/** Keeps the text that a post or a comment had when it is given another, within the caller's transaction. */
@Collaborator
public final class KeptTexts {

    private final VersionRepository versions;

    KeptTexts(VersionRepository versions) {
        this.versions = versions;
    }

    /**
     * @param office who edits it in the author's place, and may want to take something off the board: then all that it had is
     *     hidden; null if the author edits it
     */
    public void keep(TextVersion before, @Nullable Identity office) {
        if (office == null) {
            versions.add(before);
        } else {
            versions.add(before.withReplacedBy(office.userId()));
            versions.hideAll(before.of());
        }
    }
}
