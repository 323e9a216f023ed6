package com.example.forgetful;

import dev.madang.domain.account.AddressKey;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record Origins(Sheets sheets) implements OriginRepository {

    record Origin(AddressKey address, Instant datePosted) {}

    @Override
    public void add(List<Post> posts, AddressKey address) {
        Sheet sheet = sheets.writing();
        posts.forEach(post -> sheet.origins.put(post.id(), new Origin(address, post.datePosted())));
    }

    @Override
    public Optional<AddressKey> of(long postId) {
        return Optional.ofNullable(sheets.writing().origins.get(postId)).map(Origin::address);
    }

    @Override
    public void removeBefore(Instant time) {
        sheets.writing().origins.values().removeIf(origin -> origin.datePosted().isBefore(time));
    }
}
