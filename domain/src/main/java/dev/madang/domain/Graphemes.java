package dev.madang.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readers take for one character, be it of several code points: a family of emoji, a flag, a letter with its marks. */
public final class Graphemes {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** In chars; one that is longer is cut. */
    private static final int LONGEST = 64;

    /** How far before a place it is looked where some begin; flags have no other sign of that than all those before them. */
    private static final int REACH = 512;

    private Graphemes() {}

    /** Where a text can be cut: there, or before the character that goes on there. */
    public static int end(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return at;
        }
        int whole = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        int start = start(text, whole);
        Matcher graphemes = GRAPHEME.matcher(text).region(start, Math.min(text.length(), whole + LONGEST));
        int end = start;
        while (end < whole && graphemes.find() && graphemes.end() <= whole) {
            end = graphemes.end();
        }
        return whole - end > LONGEST ? whole : end;
    }

    /** Where some character begins, not far before. */
    private static int start(String text, int at) {
        int least = Math.max(0, at - REACH);
        for (int i = at - 1; i > least; i--) {
            if (Characters.isCommon(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(least)) && least > 0 ? least + 1 : least;
    }
}
