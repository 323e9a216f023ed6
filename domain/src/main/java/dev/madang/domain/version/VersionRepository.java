package dev.madang.domain.version;

import java.util.Optional;

/** Keeps the texts that posts and comments had, as long as these. Every method runs within the caller's transaction. */
public interface VersionRepository {

    /** Adds one that isn't kept yet, of what is there. */
    void add(TextVersion version);

    Optional<TextVersion> byId(Versioned of, int version);

    /** Does nothing where there is none. */
    void setHidden(Versioned of, int version, boolean hidden);

    /** Hides all of a post, or of a comment. */
    void hideAll(Versioned of);
}
