package dev.madang.application.memory;

import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.PostVersionRepository;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

class MemoryPostVersions implements PostVersionRepository {

    private final MemoryStore store;

    MemoryPostVersions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(PostVersion version) {
        store.writing().versions.put(key(version.postId(), version.version()), kept(version));
    }

    PostVersion kept(PostVersion version) {
        return new PostVersion(
                version.postId(),
                version.version(),
                version.title(),
                version.content(),
                version.at().truncatedTo(ChronoUnit.MICROS),
                version.hidden(),
                version.replacedBy());
    }

    static MemoryState.VersionKey key(long postId, int version) {
        return new MemoryState.VersionKey(postId, version);
    }

    @Override
    public Optional<PostVersion> byId(long postId, int version) {
        return Optional.ofNullable(store.writing().versions.get(key(postId, version)));
    }

    @Override
    public void setHidden(long postId, int version, boolean hidden) {
        store.writing().versions.computeIfPresent(key(postId, version), (key, kept) -> kept.withHidden(hidden));
    }

    @Override
    public void hideAll(long postId) {
        store.writing().versions.replaceAll((key, kept) -> key.postId() == postId ? kept.withHidden(true) : kept);
    }
}
