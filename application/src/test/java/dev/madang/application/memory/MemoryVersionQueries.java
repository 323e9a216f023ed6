package dev.madang.application.memory;

import dev.madang.application.memory.MemoryState.VersionKey;
import dev.madang.application.version.VersionQueries;
import dev.madang.application.version.VersionView.Kept;
import dev.madang.domain.user.User;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class MemoryVersionQueries implements VersionQueries {

    private final MemoryStore store;

    MemoryVersionQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Kept> before(Versioned of, int version, int limit) {
        return store.reading().versions.values().stream()
                .filter(kept -> kept.of().equals(of) && kept.version() < version)
                .sorted(Comparator.comparing(TextVersion::version).reversed())
                .limit(limit)
                .map(kept -> kept(kept).withoutContent())
                .toList();
    }

    @Override
    public Optional<Kept> byId(Versioned of, int version) {
        return Optional.ofNullable(store.reading().versions.get(new VersionKey(of, version)))
                .map(this::kept);
    }

    private Kept kept(TextVersion version) {
        User editor =
                version.replacedBy() == null ? null : store.reading().users.get(version.replacedBy());
        return Kept.of(version, editor == null ? null : editor.username().value());
    }
}
