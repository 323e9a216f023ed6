package dev.madang.persistence.post;

import dev.madang.persistence.fulltext.SearchToken;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The tokens of texts that are about to be kept, made before the transaction that keeps them, for as long as a text lives. */
final class PreparedTokens {

    private final Map<String, int[]> tokens = Collections.synchronizedMap(new WeakHashMap<>());

    void prepare(String text) {
        tokens.put(text, SearchToken.ofText(text));
    }

    /** Made now where nobody has before. */
    int[] tokens(String text) {
        int[] prepared = tokens.get(text);
        return prepared == null ? SearchToken.ofText(text) : prepared;
    }
}
