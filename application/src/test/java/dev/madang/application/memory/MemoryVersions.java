package dev.madang.application.memory;

import dev.madang.application.memory.MemoryState.VersionKey;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.VersionRepository;
import dev.madang.domain.version.Versioned;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

class MemoryVersions implements VersionRepository {

    private final MemoryStore store;

    MemoryVersions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(TextVersion version) {
        store.writing().versions.put(new VersionKey(version.of(), version.version()), kept(version));
    }

    TextVersion kept(TextVersion version) {
        return new TextVersion(
                version.of(),
                version.version(),
                version.title(),
                version.content(),
                version.at().truncatedTo(ChronoUnit.MICROS),
                version.hidden(),
                version.replacedBy());
    }

    @Override
    public Optional<TextVersion> byId(Versioned of, int version) {
        return Optional.ofNullable(store.writing().versions.get(new VersionKey(of, version)));
    }

    @Override
    public void setHidden(Versioned of, int version, boolean hidden) {
        store.writing().versions.computeIfPresent(new VersionKey(of, version), (key, kept) -> kept.withHidden(hidden));
    }

    @Override
    public void hideAll(Versioned of) {
        store.writing().versions.replaceAll((key, kept) -> key.of().equals(of) ? kept.withHidden(true) : kept);
    }
}
