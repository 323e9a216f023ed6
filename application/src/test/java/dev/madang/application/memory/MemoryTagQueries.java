package dev.madang.application.memory;

import dev.madang.application.tag.TagCursor;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class MemoryTagQueries implements TagQueries {

    private static final Comparator<TagView> BY_USE =
            Comparator.comparingLong(TagView::postCount).reversed().thenComparing(MemoryTagQueries::codePoints);

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

    @Override
    public List<TagView> byUse(@Nullable TagCursor after, int limit) {
        return all().filter(tag -> tag.postCount() > 0)
                .sorted(BY_USE)
                .filter(tag ->
                        after == null || BY_USE.compare(tag, new TagView(0, after.name(), after.postCount())) > 0)
                .limit(limit)
                .toList();
    }

    /** UTF-32, because {@code String} compares surrogates before what stands above them. */
    private static String codePoints(TagView tag) {
        StringBuilder ordered = new StringBuilder();
        tag.name().codePoints().forEach(c -> ordered.append((char) (c >> 16)).append((char) c));
        return ordered.toString();
    }

    long posts(MemoryState state, long id) {
        return state.postsWith(id);
    }

    @Override
    public long count() {
        return all().filter(TagView::listed).count();
    }

    @Override
    public long countAll() {
        return all().count();
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
