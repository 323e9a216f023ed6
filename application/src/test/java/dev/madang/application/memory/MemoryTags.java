package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import java.util.Optional;

class MemoryTags implements TagRepository {

    private final MemoryStore store;

    MemoryTags(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Tag add(TagName name) {
        MemoryState state = store.writing();
        refuseTaken(state, 0, name);
        return state.addTag(name);
    }

    @Override
    public Optional<Tag> byId(long id) {
        return Optional.ofNullable(store.writing().tags.get(id));
    }

    @Override
    public void update(Tag tag) {
        MemoryState state = store.writing();
        if (state.tags.containsKey(tag.id())) {
            refuseTaken(state, tag.id(), tag.name());
            state.tags.put(tag.id(), tag);
        }
    }

    @Override
    public void remove(Tag tag) {
        MemoryState state = store.writing();
        state.tags.remove(tag.id());
        state.follows.keySet().removeIf(key -> key.what().equals(Followed.tag(tag.id())));
        state.tagsOfPost.replaceAll(
                (post, tags) -> tags.stream().filter(id -> id != tag.id()).toList());
    }

    void refuseTaken(MemoryState state, long id, TagName name) {
        if (state.tag(name).filter(other -> other.id() != id).isPresent()) {
            throw Refusal.invalid("name", "taken");
        }
    }
}
