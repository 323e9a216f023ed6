package dev.madang.application.memory;

import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

class MemoryStats implements StatsQueries {

    private final MemoryStore store;

    MemoryStats(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Long> userPostCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        store.userQueries().page(0, Integer.MAX_VALUE).stream()
                .filter(user -> user.postCount() > 0)
                .forEach(user -> counts.put(user.username(), user.postCount()));
        return counts;
    }

    @Override
    public Map<String, Long> mostUsedTags(int limit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        store.tagQueries().page(0, Integer.MAX_VALUE).stream()
                .filter(tag -> tag.postCount() > 0)
                .sorted(Comparator.comparingLong(TagView::postCount).reversed().thenComparing(MemoryStats::codePoints))
                .limit(limit)
                .forEach(tag -> counts.put(tag.name(), tag.postCount()));
        return counts;
    }

    /** UTF-32, because {@code String} compares surrogates before what stands above them. */
    private static String codePoints(TagView tag) {
        StringBuilder ordered = new StringBuilder();
        tag.name().codePoints().forEach(c -> ordered.append((char) (c >> 16)).append((char) c));
        return ordered.toString();
    }
}
