package dev.madang.domain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;

/**
 * What Unicode says of code points, by ICU's tables: a Java's own are as old as the Java, and a board may change its. The
 * commonest characters are known without them, so that texts in those never wait until the tables are loaded.
 */
public final class Characters {

    private Characters() {}

    /** Whether a reader sees it wherever it stands, given a font that has it. */
    public static boolean isDrawn(int c) {
        return isCommon(c) || !(isControl(c) || isWhiteSpace(c) || isInvisible(c) || isMark(c));
    }

    /** What no line holds, a database can't keep, or a page can't show; Unicode adds none to these. */
    public static boolean isControl(int c) {
        return c < ' ' || isBetween(c, 0x7F, 0x9F) || isBetween(c, 0x2028, 0x2029) || isBetween(c, 0xD800, 0xDFFF);
    }

    /** Unicode's separators, and what Java calls white space besides. */
    public static boolean isWhiteSpace(int c) {
        return switch (c) {
            case '\t', '\n', 0x0B, '\f', '\r', 0x1C, 0x1D, 0x1E, 0x1F, ' ', 0xA0, 0x1680, 0x202F, 0x205F, 0x3000 ->
                true;
            default -> isBetween(c, 0x2000, 0x200A) || isBetween(c, 0x2028, 0x2029);
        };
    }

    /** What is drawn as nothing, and isn't white space: by its nature, or because Unicode doesn't define it yet. */
    public static boolean isInvisible(int c) {
        return !isCommon(c)
                && (isBlank(c)
                        || switch (UCharacter.getType(c)) {
                            case UCharacterCategory.FORMAT,
                                    UCharacterCategory.PRIVATE_USE,
                                    UCharacterCategory.UNASSIGNED -> true;
                            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
                        });
    }

    /** What Unicode counts among letters, marks and symbols, and describes as empty. */
    private static boolean isBlank(int c) {
        return switch (c) {
            // The Braille pattern without dots, and the place of an embedded object.
            case 0x2800, 0xFFFC -> true;
            // Egyptian full and half blank, Khitan filler, musical null note head.
            case 0x13441, 0x13442, 0x16FE4, 0x1D159 -> true;
            default -> false;
        };
    }

    /** What is drawn on the character before it. */
    public static boolean isMark(int c) {
        if (isCommon(c)) {
            return false;
        }
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Whether a mark follows a character of a script that it isn't used with, where few fonts draw it. */
    static boolean isStrayMark(int before, int c) {
        if (!isMark(c) || UScript.getScript(c) == UScript.INHERITED) {
            return false;
        }
        BitSet scripts = new BitSet();
        UScript.getScriptExtensions(c, scripts);
        return scripts.stream().noneMatch(script -> UScript.hasScript(before, script));
    }

    /** In Unicode's form NFC. */
    static String compose(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isCommon(c) && !(isWhiteSpace(c) && c <= ' ')) {
                return Normalizer2.getNFCInstance().normalize(text);
            }
        }
        return text;
    }

    /** Of what most texts are made: each is drawn, composed, and no part of another. */
    static boolean isCommon(int c) {
        if (c < 0x300) {
            return isBetween(c, '!', '~') || (c > 0xA0 && c != 0xAD);
        }
        return isBetween(c, 0xAC00, 0xD7A3) // Hangul
                || isBetween(c, 0x4E00, 0x9FFF) // Han
                || isBetween(c, 0x3041, 0x3096) // Hiragana
                || isBetween(c, 0x30A1, 0x30FF) // Katakana
                || isBetween(c, 0x400, 0x481) // Cyrillic
                || isBetween(c, 0x3001, 0x3020) // What stands between those
                || isBetween(c, 0x2010, 0x2027)
                || isBetween(c, 0x2030, 0x205E)
                || isBetween(c, 0xFF01, 0xFF60);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
