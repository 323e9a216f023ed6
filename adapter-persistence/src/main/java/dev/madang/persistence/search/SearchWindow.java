package dev.madang.persistence.search;

import dev.madang.persistence.fulltext.SearchToken;
import java.util.List;

/**
 * Where among the ids to look for hits: those below one, in two stretches at first, then in all, or in two stretches more.
 * A word that many posts have fills its page from the newest few thousand, and a word that few posts have is cheap to look
 * up among all; no engine has to sort a hundred thousand hits.
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

    /** Below it are the ids that aren't in the window. */
    long floor() {
        return SearchToken.startOf(newest() - 1);
    }

    boolean isLast() {
        return isOpen || floor() <= 0;
    }

    /** The window that goes on where a part of this one was read. */
    SearchWindow from(long id) {
        return new SearchWindow(id, isOpen);
    }

    /** All that is below this one. */
    SearchWindow open() {
        return new SearchWindow(floor(), true);
    }

    /** As much of what is below this one as it has itself. */
    SearchWindow older() {
        return new SearchWindow(floor(), false);
    }
}
