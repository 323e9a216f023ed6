package dev.madang.application.memory;

import dev.madang.domain.account.AddressKey;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

class MemoryOrigins implements OriginRepository {

    private final MemoryStore store;

    MemoryOrigins(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Collection<Post> posts, AddressKey address) {
        MemoryState state = store.writing();
        posts.forEach(post -> state.origins.put(post.id(), new MemoryState.Origin(address, post.datePosted())));
    }

    @Override
    public Optional<AddressKey> of(long postId) {
        return Optional.ofNullable(store.writing().origins.get(postId)).map(MemoryState.Origin::address);
    }

    @Override
    public void addOf(long commentId, AddressKey address, Instant at) {
        store.writing().commentOrigins.put(commentId, new MemoryState.Origin(address, at));
    }

    @Override
    public Optional<AddressKey> ofComment(long commentId) {
        return Optional.ofNullable(store.writing().commentOrigins.get(commentId))
                .map(MemoryState.Origin::address);
    }

    @Override
    public void removeBefore(Instant time) {
        store.writing()
                .commentOrigins
                .values()
                .removeIf(origin -> origin.datePosted().isBefore(time));
        store.writing().origins.values().removeIf(origin -> origin.datePosted().isBefore(time));
    }
}
