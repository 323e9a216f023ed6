package dev.madang.application.text;

import java.util.Locale;

/**
 * Cuts a text into pieces that can be folded one by one: together they make what the whole makes. A piece may be longer than
 * that takes, but no more than a syllable and what has no place of its own.
 */
final class FoldedPiece {

    private static final int VOICED_SOUND = 0xFF9E;
    private static final int SEMI_VOICED_SOUND = 0xFF9F;

    private FoldedPiece() {}

    static int end(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && !begins(text, start, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    static String fold(String text, int start, int end) {
        String piece = text.substring(start, end);
        return piece.length() == 1 && isPlain(piece.charAt(0)) ? piece.toLowerCase(Locale.ROOT) : Folding.fold(piece);
    }

    /** Whether what stands there folds as if nothing stood before it. */
    private static boolean begins(String text, int start, int at) {
        int next = text.codePointAt(at);
        if (isPlain(next)) {
            return true;
        }
        boolean joins = Folding.isInvisible(next)
                || Script.isMark(next)
                || next == VOICED_SOUND
                || next == SEMI_VOICED_SOUND
                || Jamo.of(next).joins(lastVisible(text, start, at));
        return !joins;
    }

    /** Most of what is written here: it is its own normal form, and joins nothing. */
    private static boolean isPlain(int c) {
        return c < 0x80 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static Jamo lastVisible(String text, int start, int end) {
        int at = end;
        int last;
        do {
            last = text.codePointBefore(at);
            at -= Character.charCount(last);
        } while (at > start && Folding.isInvisible(last));
        return Jamo.of(last);
    }
}
