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

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
