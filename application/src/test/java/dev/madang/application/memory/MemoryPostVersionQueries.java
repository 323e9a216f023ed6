package dev.madang.application.memory;

import dev.madang.application.post.PostVersionQueries;
import dev.madang.application.post.VersionView.Kept;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.user.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class MemoryPostVersionQueries implements PostVersionQueries {

    private final MemoryStore store;

    MemoryPostVersionQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Kept> before(long postId, int version, int limit) {
        return store.reading().versions.values().stream()
                .filter(kept -> kept.postId() == postId && kept.version() < version)
                .sorted(Comparator.comparing(PostVersion::version).reversed())
                .limit(limit)
                .map(kept -> kept(kept).withoutContent())
                .toList();
    }

    @Override
    public Optional<Kept> byId(long postId, int version) {
        return Optional.ofNullable(store.reading().versions.get(MemoryPostVersions.key(postId, version)))
                .map(this::kept);
    }

    private Kept kept(PostVersion version) {
        User editor =
                version.replacedBy() == null ? null : store.reading().users.get(version.replacedBy());
        return Kept.of(version, editor == null ? null : editor.username().value());
    }
}
