package dev.madang.application.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A stretch of a text, in its characters as {@link String} counts them.
 *
 * @param end behind the last
 */
public record Place(int start, int end) {

    /** In the order of the text. */
    static List<Place> of(BitSet marked) {
        List<Place> places = new ArrayList<>();
        for (int start = marked.nextSetBit(0), end; start >= 0; start = marked.nextSetBit(end)) {
            end = marked.nextClearBit(start);
            places.add(new Place(start, end));
        }
        return places;
    }
}
