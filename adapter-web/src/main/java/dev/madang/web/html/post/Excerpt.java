package dev.madang.web.html.post;

/**
 * The start of a text, for lists.
 *
 * @param whole whether nothing was left out
 */
public record Excerpt(String text, boolean whole) {

    private static final int MAX_LENGTH = 500;

    /** So that nobody fills a list with a post of many short lines. */
    private static final int MAX_LINES = 8;

    /** Of what search engines and chats show of a page. */
    private static final int MAX_LINE = 160;

    public static Excerpt of(String text) {
        return of(text, MAX_LENGTH);
    }

    /** The start in one line. */
    public static String line(String text) {
        return of(of(text).text.replaceAll("\\s+", " ").strip(), MAX_LINE).text;
    }

    /** Where one ends that starts there. */
    static int end(String text, int start) {
        return end(text, start, MAX_LENGTH);
    }

    private static Excerpt of(String text, int most) {
        int end = end(text, 0, most);
        return end == text.length()
                ? new Excerpt(text, true)
                : new Excerpt(text.substring(0, end).stripTrailing() + '…', false);
    }

    private static int end(String text, int start, int most) {
        boolean whole = text.length() - start <= most || text.codePointCount(start, text.length()) <= most;
        return endOfLines(text, start, whole ? text.length() : text.offsetByCodePoints(start, most));
    }

    private static int endOfLines(String text, int start, int end) {
        int lines = 0;
        for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
            if (++lines == MAX_LINES) {
                return at;
            }
        }
        return end;
    }
}
