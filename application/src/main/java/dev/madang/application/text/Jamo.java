package dev.madang.application.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What a character is to a syllable of Korean that is written in parts, be they of full or half width. */
enum Jamo {
    INITIAL,
    VOWEL,
    FINAL,
    /** A whole one, which may lack its final. */
    SYLLABLE,
    NONE;

    static Jamo of(int codePoint) {
        if (codePoint < 0x1100) {
            return NONE;
        }
        if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
            return SYLLABLE;
        }
        return isPart(codePoint)
                ? ofPart(Normalizer.normalize(Character.toString(codePoint), Form.NFKC)
                        .charAt(0))
                : NONE;
    }

    private static boolean isPart(int c) {
        return c <= 0x11FF || (c >= 0x3130 && c <= 0x318F) || (c >= 0xFFA0 && c <= 0xFFDC);
    }

    private static Jamo ofPart(char c) {
        if (c >= 0x1100 && c <= 0x1112) {
            return INITIAL;
        }
        if (c >= 0x1161 && c <= 0x1175) {
            return VOWEL;
        }
        return c >= 0x11A8 && c <= 0x11C2 ? FINAL : NONE;
    }

    /** Whether it may be of one syllable with what stands before it. */
    boolean joins(Jamo before) {
        return switch (this) {
            case VOWEL -> before == INITIAL;
            case FINAL -> before == VOWEL || before == SYLLABLE;
            case INITIAL, SYLLABLE, NONE -> false;
        };
    }
}
