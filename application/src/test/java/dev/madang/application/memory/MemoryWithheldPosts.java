package dev.madang.application.memory;

import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

class MemoryWithheldPosts implements WithheldPostRepository {

    private final MemoryStore store;

    MemoryWithheldPosts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(WithheldPost post) {
        store.writing()
                .withheld
                .put(
                        post.post().id(),
                        new WithheldPost(post.post(), post.cause(), post.since().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public Optional<WithheldPost> byId(long postId) {
        return Optional.ofNullable(store.writing().withheld.get(postId));
    }

    @Override
    public void remove(WithheldPost post) {
        store.writing().withheld.remove(post.post().id());
    }
}
