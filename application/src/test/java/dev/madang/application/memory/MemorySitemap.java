package dev.madang.application.memory;

import dev.madang.application.sitemap.DatedPost;
import dev.madang.application.sitemap.SitemapQueries;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.LongStream;

class MemorySitemap implements SitemapQueries {

    private final MemoryStore store;

    MemorySitemap(MemoryStore store) {
        this.store = store;
    }

    @Override
    public long greatestId() {
        MemoryState state = store.reading();
        return LongStream.of(last(state.posts), last(state.tags), last(state.users))
                .max()
                .orElseThrow();
    }

    private static long last(NavigableMap<Long, ?> table) {
        return table.isEmpty() ? 0 : table.lastKey();
    }

    @Override
    public List<DatedPost> posts(long after, long last) {
        return stretch(store.reading().posts, after, last).values().stream()
                .filter(post -> post.visibility().isPublished())
                .map(post -> new DatedPost(post.id(), Objects.requireNonNullElse(post.editedAt(), post.datePosted())))
                .toList();
    }

    @Override
    public List<String> tags(long after, long last) {
        MemoryState state = store.reading();
        return stretch(state.tags, after, last).values().stream()
                .filter(tag -> state.postsWith(tag.id()) > 0)
                .map(tag -> tag.name().value())
                .toList();
    }

    @Override
    public List<String> authors(long after, long last) {
        MemoryState state = store.reading();
        return stretch(state.users, after, last).values().stream()
                .filter(user -> state.postsBy(user.id()) > 0)
                .map(user -> user.username().value())
                .toList();
    }

    private static <T> SortedMap<Long, T> stretch(NavigableMap<Long, T> table, long after, long last) {
        return table.subMap(after, false, last, true);
    }
}
