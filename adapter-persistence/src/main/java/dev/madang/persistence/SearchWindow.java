package dev.madang.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where among the ids to look for hits: those below one, in two stretches at first, then in two larger ones, then in all.
 * A word that many posts have fills its page from the newest few thousand, and a word that few posts have is cheap to look
 * up among all; no engine has to sort a hundred thousand hits.
 *
 * @param below ids are lower than this
 * @param size as in {@link SearchToken#STRETCH_BITS}; one more stands for all ids
 */
record SearchWindow(long below, int size) {

    static SearchWindow below(long id) {
        return new SearchWindow(id, 0);
    }

    private boolean isAll() {
        return size == SearchToken.STRETCH_BITS.size();
    }

    /** The tokens of which a post in the window has one; empty if the window is open. */
    List<Integer> stretches() {
        if (isAll()) {
            return List.of();
        }
        int bits = SearchToken.STRETCH_BITS.get(size);
        return List.of(
                SearchToken.stretch(below - 1, bits), SearchToken.stretch(Math.max(0, below - 1 - (1L << bits)), bits));
    }

    /** The window that goes on where a part of this one was read. */
    SearchWindow from(long id) {
        return new SearchWindow(id, size);
    }

    /** The window that follows when all of this one was read; null if it reached the first id. */
    @Nullable
    SearchWindow older() {
        if (isAll()) {
            return null;
        }
        int bits = SearchToken.STRETCH_BITS.get(size);
        long floor = (((below - 1) >> bits) - 1) << bits;
        return floor <= 1 ? null : new SearchWindow(floor, size + 1);
    }
}
