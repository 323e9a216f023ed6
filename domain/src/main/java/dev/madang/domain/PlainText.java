package dev.madang.domain;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * The rules that all text of the board follows, in every field: NFC, no white space around it, at least one character
 * that is drawn, and nothing that a database, a page or a log can't hold. The engines disagree on length, white space and
 * control characters, so they never decide.
 */
public final class PlainText {

    /** Stands for any character that somebody's program couldn't read. */
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /**
     * A name: one line in which every character can be seen, so that two different names never look the same for a
     * character that takes no room, or for a mark that no font draws on a letter of another script.
     *
     * @param most in code points
     * @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character}
     */
    public static String name(String field, String text, int most) {
        String name = codePoints(field, text, most, PlainText::isNoPartOfNames);
        for (int i = name.offsetByCodePoints(0, 1); i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (Characters.isStrayMark(name.codePointBefore(i), name.codePointAt(i))) {
                throw forbidden(field, name.codePointAt(i));
            }
        }
        return name;
    }

    /**
     * One line, in which joiners and direction marks may stand, as emoji and right-to-left scripts need them.
     *
     * @param most in code points
     * @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character}
     */
    public static String line(String field, String text, int most) {
        return codePoints(field, text, most, Characters::isControl);
    }

    /**
     * Several lines, whose ends become {@code \n}; tabs are kept.
     *
     * @param most in bytes of UTF-8
     * @throws Refusal {@code required}, {@code too-large}, {@code forbidden-character}
     */
    public static String lines(String field, String text, int most) {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        String clean = clean(field, unified, c -> c != '\n' && c != '\t' && Characters.isControl(c));
        int length = clean.getBytes(StandardCharsets.UTF_8).length;
        if (length > most) {
            throw Refusal.invalid(field, "too-large", most, length);
        }
        return clean;
    }

    /**
     * What somebody typed for a program and not for readers: every character of it counts, white space too.
     *
     * @throws Refusal {@code forbidden-character}, for control characters
     */
    public static String verbatim(String field, String text) {
        String nfc = nfc(text);
        refuse(field, nfc, Characters::isControl);
        return nfc;
    }

    /** The form in which text is stored and compared. */
    public static String nfc(String text) {
        return Characters.compose(text);
    }

    /** The form in which a line was stored if it ever was; nothing is refused, as rules may have been others then. */
    public static String sought(String text) {
        return trim(nfc(text));
    }

    private static String codePoints(String field, String text, int most, IntPredicate forbidden) {
        String clean = clean(field, text, forbidden);
        int length = clean.codePointCount(0, clean.length());
        if (length > most) {
            throw Refusal.invalid(field, "too-long", most, length);
        }
        return clean;
    }

    private static String clean(String field, String text, IntPredicate forbidden) {
        String clean = trim(nfc(text));
        refuse(field, clean, forbidden);
        if (clean.codePoints().noneMatch(Characters::isDrawn)) {
            throw Refusal.invalid(field, "required");
        }
        return clean;
    }

    private static void refuse(String field, String text, IntPredicate forbidden) {
        text.codePoints().filter(forbidden).findFirst().ifPresent(c -> {
            throw forbidden(field, c);
        });
    }

    private static Refusal forbidden(String field, int c) {
        return Refusal.invalid(field, "forbidden-character", String.format("U+%04X", c));
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Characters.isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isNoPartOfNames(int c) {
        return Characters.isControl(c) || Characters.isInvisible(c) || c == REPLACEMENT;
    }
}
