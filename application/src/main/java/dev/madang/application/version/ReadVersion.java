package dev.madang.application.version;

import dev.madang.application.UseCase;
import dev.madang.application.version.VersionView.Kept;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.version.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a text that something has had, or has. */
@UseCase
public final class ReadVersion {

    private final CurrentTexts currentTexts;
    private final VersionQueries versions;

    public ReadVersion(CurrentTexts currentTexts, VersionQueries versions) {
        this.currentTexts = currentTexts;
        this.versions = versions;
    }

    /** @param earlier the text before it; null if there is none that the reader may see */
    public record Shown(
            CurrentText current,
            VersionView version,
            @Nullable VersionView earlier) {}

    /** @throws Refusal {@code not-found} */
    public Shown run(Caller caller, Versioned of, int version) {
        CurrentText current = currentTexts.of(caller, of);
        Optional<Kept> earlier = versions.byId(of, version - 1);
        VersionView wanted = (version == current.number()
                        ? Optional.of(current.version())
                        : versions.byId(of, version).map(Kept::version))
                .filter(current::shows)
                .orElseThrow(() -> Refusal.notFound("version"));
        return new Shown(
                current,
                wanted.after(earlier.orElse(null)),
                earlier.map(Kept::version).filter(current::shows).orElse(null));
    }
}
