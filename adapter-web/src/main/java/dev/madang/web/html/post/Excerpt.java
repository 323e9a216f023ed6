package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.domain.Graphemes;
import java.util.Objects;

/**
 * The start of a text, for lists.
 *
 * @param whole whether nothing was left out
 */
public record Excerpt(String text, boolean whole) {

    /** About three lines on a desk, in Latin letters; those of Korean, Chinese and Japanese are twice as wide. */
    private static final int MAX_WIDTH = 225;

    /** So that nobody fills a list with a post of many short lines. */
    private static final int MAX_LINES = 3;

    /** Of what search engines and chats show of a page. */
    private static final int MAX_LINE = 160;

    /** Without the marks of Markdown, if the post was rendered. */
    public static Excerpt of(PostView post) {
        return of(text(post));
    }

    private static String text(PostView post) {
        return Objects.requireNonNullElse(post.opening(), post.content());
    }

    public static Excerpt of(String text) {
        return of(text, MAX_WIDTH);
    }

    /** The start in one line, likewise. */
    public static String line(PostView post) {
        return line(text(post));
    }

    /** The start in one line. */
    public static String line(String text) {
        return of(of(text).text.replaceAll("\\s+", " ").strip(), MAX_LINE).text;
    }

    /** Where one ends that starts there. */
    static int end(String text, int start) {
        return end(text, start, MAX_WIDTH);
    }

    private static Excerpt of(String text, int most) {
        int end = end(text, 0, most);
        return end == text.length()
                ? new Excerpt(text, true)
                : new Excerpt(text.substring(0, end).stripTrailing() + '…', false);
    }

    /** Between two words, unless the last is very long. */
    private static int end(String text, int start, int most) {
        int width = 0;
        int lines = 0;
        int word = start;
        int widthBefore = 0;
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character == '\n' && ++lines == MAX_LINES) {
                return at;
            }
            if (Character.isWhitespace(character)) {
                word = at;
                widthBefore = width;
            }
            width += isWide(character) ? 2 : 1;
            if (width > most) {
                return widthBefore > most / 2 ? word : Math.max(start, Graphemes.end(text, at));
            }
            at += Character.charCount(character);
        }
        return text.length();
    }

    private static boolean isWide(int character) {
        return character >= 0x2E80 || (character >= 0x1100 && character <= 0x115F);
    }
}
