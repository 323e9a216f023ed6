package com.example.forgetful;

import dev.madang.domain.Refusal;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

record Tags(Sheets sheets) implements TagRepository {

    @Override
    public Tag add(TagName name) {
        refuseTaken(0, name);
        return sheets.writing().addTag(name);
    }

    @Override
    public Optional<Tag> byId(long id) {
        return Optional.ofNullable(sheets.writing().tags.get(id));
    }

    @Override
    public void update(Tag tag) {
        byId(tag.id()).ifPresent(old -> {
            refuseTaken(tag.id(), tag.name());
            sheets.writing().tags.put(tag.id(), tag);
            onPosts(name -> Stream.of(name.equals(old.name()) ? tag.name() : name));
        });
    }

    @Override
    public void remove(Tag tag) {
        byId(tag.id()).ifPresent(old -> {
            sheets.writing().tags.remove(tag.id());
            onPosts(name -> Stream.of(name).filter(other -> !other.equals(old.name())));
        });
    }

    private void onPosts(Function<TagName, Stream<TagName>> change) {
        sheets.writing()
                .posts
                .replaceAll((id, post) -> post.withTags(new TagNames(
                        post.tags().values().stream().flatMap(change).toList())));
    }

    private void refuseTaken(long except, TagName name) {
        if (sheets.writing().tag(name).filter(tag -> tag.id() != except).isPresent()) {
            throw Refusal.invalid("name", "taken");
        }
    }
}
