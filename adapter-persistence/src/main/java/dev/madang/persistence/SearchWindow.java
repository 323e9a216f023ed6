package dev.madang.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where among the ids to look for hits: those below one, in two stretches at first, then in all. A word that many posts
 * have fills its page from the newest few thousand, and a word that few posts have is cheap to look up among all; no
 * engine has to sort a hundred thousand hits.
 *
 * @param below ids are lower than this
 */
record SearchWindow(long below, boolean isOpen) {

    static SearchWindow below(long id) {
        return new SearchWindow(id, false);
    }

    /** The tokens of which a post in the window has one; empty if the window is open. */
    List<Integer> stretches() {
        return isOpen
                ? List.of()
                : List.of(SearchToken.STRETCH.number(newest()), SearchToken.STRETCH.number(newest() - 1));
    }

    private long newest() {
        return SearchToken.stretchOf(below - 1);
    }

    /** The window that goes on where a part of this one was read. */
    SearchWindow from(long id) {
        return new SearchWindow(id, isOpen);
    }

    /** The window that follows when all of this one was read; null if it reached the first id. */
    @Nullable
    SearchWindow older() {
        long floor = SearchToken.startOf(newest() - 1);
        return isOpen || floor <= 0 ? null : new SearchWindow(floor, true);
    }
}
