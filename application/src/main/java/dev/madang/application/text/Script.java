package dev.madang.application.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How the words of a script are found. */
enum Script {
    SPACE,
    /** Words run together or carry endings, as in Korean: any two characters that follow each other may be a word. */
    SYLLABLES,
    /** Words stand between spaces or marks. */
    LETTERS,
    /** Marks, symbols, emoji: each by itself. */
    SYMBOLS;

    private static final Set<UnicodeScript> SYLLABIC = EnumSet.of(
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Makes the vowel before it longer; Unicode gives it to no script. */
    private static final int KATAKANA_PROLONGED = 0x30FC;

    static Script of(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return SPACE;
        }
        if (!Character.isLetterOrDigit(codePoint) && !isMark(codePoint)) {
            return SYMBOLS;
        }
        boolean syllabic =
                codePoint == KATAKANA_PROLONGED || (codePoint > 0x7F && SYLLABIC.contains(UnicodeScript.of(codePoint)));
        return syllabic ? SYLLABLES : LETTERS;
    }

    /**
     * Whether nothing stands between the words of a character's script, so that each of its characters may be a whole one,
     * as in Japanese and Chinese. Korean has spaces, so that a syllable within a word is none.
     */
    static boolean isUnspaced(int codePoint) {
        return !isComposedHangul(codePoint)
                && of(codePoint) == SYLLABLES
                && UnicodeScript.of(codePoint) != UnicodeScript.HANGUL;
    }

    /** Whether a syllable of Korean behind it begins a word. */
    static boolean endsWord(int codePoint) {
        return of(codePoint) != SYLLABLES || isUnspaced(codePoint);
    }

    private static boolean isComposedHangul(int codePoint) {
        return codePoint >= 0xAC00 && codePoint <= 0xD7A3;
    }

    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
