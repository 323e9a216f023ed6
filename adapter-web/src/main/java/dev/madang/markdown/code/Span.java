package dev.madang.markdown.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes from one mark to another, or to the end of the code.
 *
 * @param escapes whether a backslash takes its meaning from the character behind it
 * @param lines whether it goes on in the next line
 */
record Span(Kind kind, String open, String close, boolean escapes, boolean lines) {

    static Span lineComment(String open) {
        return new Span(Kind.COMMENT, open, "\n", false, false);
    }

    static Span comment(String open, String close) {
        return new Span(Kind.COMMENT, open, close, false, true);
    }

    static Span line(String quote) {
        return new Span(Kind.TEXT, quote, quote, true, false);
    }

    static Span lines(String quote) {
        return new Span(Kind.TEXT, quote, quote, true, true);
    }

    static Span raw(String open, String close) {
        return new Span(Kind.TEXT, open, close, false, true);
    }

    /** The first of these that begins here. */
    static @Nullable Span opening(List<Span> spans, Cursor code) {
        for (Span span : spans) {
            if (span.opens(code)) {
                return span;
            }
        }
        return null;
    }

    /** A # inside a word, as of an address or of {@code ${#list}}, begins no comment. */
    private boolean opens(Cursor code) {
        return code.sees(open, code.at())
                && (!open.startsWith("#") || code.at() == 0 || Character.isWhitespace(code.charAt(code.at() - 1)));
    }

    /** Where it ends, if it begins here. */
    int end(Cursor code) {
        int i = code.at() + open.length();
        while (i < code.length() && (lines || code.charAt(i) != '\n')) {
            if (code.sees(close, i)) {
                return i + close.length();
            }
            i += escapes && code.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
