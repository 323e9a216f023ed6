package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.search.Place;
import dev.madang.application.search.SearchTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in parts, with marks on what a reader looked for.
 *
 * @param whole whether nothing was left out
 */
record MarkedText(List<Part> parts, boolean whole) {

    /** How far before the first mark an excerpt starts at most, in characters. */
    private static final int LEAD = 40;

    record Part(String text, boolean marked) {}

    static MarkedText of(String text, SearchTerms sought) {
        return of(text, sought.places(text), 0, text.length());
    }

    /** Of the text without the marks of Markdown, if what a reader looked for is in its opening. */
    static MarkedText excerpt(PostView post, SearchTerms sought) {
        String opening = post.opening();
        return excerpt(opening == null || sought.places(opening).isEmpty() ? post.content() : opening, sought);
    }

    /** Starts as {@link Excerpt} does, or near the first mark if that would leave it out. */
    private static MarkedText excerpt(String text, SearchTerms sought) {
        List<Place> places = sought.places(text);
        int end = Excerpt.end(text, 0);
        if (places.isEmpty() || places.get(0).end() <= end) {
            return of(text, places, 0, end);
        }
        int start = startBefore(text, places.get(0).start());
        return of(text, places, start, Excerpt.end(text, start));
    }

    /** Where a word begins, if one does. */
    private static int startBefore(String text, int mark) {
        int earliest = text.offsetByCodePoints(mark, -Math.min(LEAD, text.codePointCount(0, mark)));
        int start = earliest;
        while (start < mark && !Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < mark ? start + 1 : earliest;
    }

    private static MarkedText of(String text, List<Place> places, int start, int end) {
        List<Part> parts = new ArrayList<>();
        add(parts, start == 0 ? "" : "…", false);
        int at = start;
        for (Place place : places) {
            if (place.start() < end) {
                add(parts, text.substring(at, place.start()), false);
                at = Math.min(place.end(), end);
                add(parts, text.substring(place.start(), at), true);
            }
        }
        add(
                parts,
                end == text.length()
                        ? text.substring(at)
                        : text.substring(at, end).stripTrailing() + '…',
                false);
        return new MarkedText(parts, start == 0 && end == text.length());
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
