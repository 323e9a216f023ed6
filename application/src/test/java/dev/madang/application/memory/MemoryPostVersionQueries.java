package dev.madang.application.memory;

import dev.madang.application.post.PostVersionQueries;
import dev.madang.application.post.VersionView;
import dev.madang.domain.post.PostVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class MemoryPostVersionQueries implements PostVersionQueries {

    private final MemoryStore store;

    MemoryPostVersionQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<VersionView> before(long postId, int version, int limit) {
        return store.reading().versions.values().stream()
                .filter(kept -> kept.postId() == postId && kept.version() < version)
                .sorted(Comparator.comparing(PostVersion::version).reversed())
                .limit(limit)
                .map(kept -> VersionView.of(kept).withoutContent())
                .toList();
    }

    @Override
    public Optional<VersionView> byId(long postId, int version) {
        return Optional.ofNullable(store.reading().versions.get(MemoryPostVersions.key(postId, version)))
                .map(VersionView::of);
    }
}
