package com.example.forgetful;

import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

record WithheldPosts(Sheets sheets) implements WithheldPostRepository {

    @Override
    public void add(WithheldPost post) {
        sheets.writing()
                .withheld
                .put(
                        post.post().id(),
                        new WithheldPost(post.post(), post.cause(), post.since().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public Optional<WithheldPost> byId(long postId) {
        return Optional.ofNullable(sheets.writing().withheld.get(postId));
    }

    @Override
    public void remove(WithheldPost post) {
        sheets.writing().withheld.remove(post.post().id());
    }
}
