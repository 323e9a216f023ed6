package dev.madang.application.memory;

import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class MemoryTagQueries implements TagQueries {

    private final MemoryStore store;

    MemoryTagQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<TagView> byId(long id) {
        return all().filter(tag -> tag.id() == id).findFirst();
    }

    @Override
    public Optional<TagView> byName(String name) {
        return all().filter(tag -> tag.name().equals(name)).findFirst();
    }

    @Override
    public List<TagView> page(long after, int limit) {
        return all().filter(TagView::listed)
                .filter(tag -> tag.id() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<TagView> all(long after, int limit) {
        return all().filter(tag -> tag.id() > after).limit(limit).toList();
    }

    long posts(MemoryState state, long id) {
        return state.postsWith(id);
    }

    private Stream<TagView> all() {
        MemoryState state = store.reading();
        return state.tags.values().stream()
                .map(tag ->
                        new TagView(tag.id(), tag.name().value(), posts(state, tag.id()), isListed(state, tag.id())));
    }

    boolean isListed(MemoryState state, long id) {
        return !state.unlistedTags.contains(id);
    }
}
