package dev.madang.persistence.search;

import dev.madang.persistence.fulltext.SearchToken;
import java.util.List;

/**
 * The range of ids to search next: at first two stretches below an id, then all that is below them, or two stretches more.
 * A frequent word fills its page from the newest few thousand posts, and a rare word is cheap to look up among all posts; no
 * engine has to sort a hundred thousand hits.
 *
 * @param below the exclusive upper bound
 * @param isOpen whether there is no lower bound
 */
record SearchWindow(long below, boolean isOpen) {

    static SearchWindow below(long id) {
        return new SearchWindow(id, false);
    }

    /** The stretches' tokens; each post in the window has one of them. Empty if the window is open. */
    List<Integer> stretches() {
        return isOpen
                ? List.of()
                : List.of(SearchToken.STRETCH.number(newest()), SearchToken.STRETCH.number(newest() - 1));
    }

    private long newest() {
        return SearchToken.stretchOf(below - 1);
    }

    /** The inclusive lower bound of a window that isn't open. */
    long floor() {
        return SearchToken.startOf(newest() - 1);
    }

    boolean isLast() {
        return isOpen || floor() <= 0;
    }

    /** The rest of this window below an id. */
    SearchWindow from(long id) {
        return new SearchWindow(id, isOpen);
    }

    /** Everything below this window. */
    SearchWindow open() {
        return new SearchWindow(floor(), true);
    }

    /** The next window down, of the same size. */
    SearchWindow older() {
        return new SearchWindow(floor(), false);
    }
}
