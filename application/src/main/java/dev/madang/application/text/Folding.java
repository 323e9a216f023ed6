package dev.madang.application.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes texts that a reader takes for the same word the same text: case, composed and decomposed, half and full width,
 * invisible characters.
 */
public final class Folding {

    private Folding() {}

    /** Twice normalised, because what was invisible, or another case, may have kept two characters apart. */
    public static String fold(String text) {
        String wide = Normalizer.normalize(text, Form.NFKC);
        StringBuilder folded = new StringBuilder(wide.length());
        wide.codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Form.NFKC);
    }

    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F) // variation selectors, as emoji have
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
