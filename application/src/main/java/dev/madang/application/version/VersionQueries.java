package dev.madang.application.version;

import dev.madang.domain.version.Versioned;
import java.util.List;
import java.util.Optional;

/** Port: reads the texts that posts and comments had, whether or not these are published. */
public interface VersionQueries {

    /** Without their contents, from the newest to the oldest, of those before a version. */
    List<VersionView.Kept> before(Versioned of, int version, int limit);

    Optional<VersionView.Kept> byId(Versioned of, int version);
}
