package dev.madang.persistence.post;

import dev.madang.persistence.fulltext.SearchToken;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The tokens of texts, computed before the transaction that stores them, and forgotten with the text. */
final class PreparedTokens {

    private final Map<String, int[]> tokens = Collections.synchronizedMap(new WeakHashMap<>());

    void prepare(String text) {
        tokens.put(text, SearchToken.ofText(text));
    }

    /** Computed now if they weren't prepared. */
    int[] tokens(String text) {
        int[] prepared = tokens.get(text);
        return prepared == null ? SearchToken.ofText(text) : prepared;
    }
}
