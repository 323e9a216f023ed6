package dev.madang.web.html.post;

/**
 * The start of a text, for lists.
 *
 * @param whole whether nothing was left out
 */
public record Excerpt(String text, boolean whole) {

    private static final int MAX_LENGTH = 500;

    public static Excerpt of(String text) {
        boolean whole = text.length() <= MAX_LENGTH || text.codePointCount(0, text.length()) <= MAX_LENGTH;
        return whole
                ? new Excerpt(text, true)
                : new Excerpt(
                        text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH))
                                        .stripTrailing()
                                + '…',
                        false);
    }
}
