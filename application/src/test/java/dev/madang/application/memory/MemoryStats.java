package dev.madang.application.memory;

import dev.madang.application.stats.StatsQueries;
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
        store.tagQueries().byUse(null, limit).forEach(tag -> counts.put(tag.name(), tag.postCount()));
        return counts;
    }
}
