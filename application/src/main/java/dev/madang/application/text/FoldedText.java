package dev.madang.application.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as {@link Folding} makes it, of which each character knows the piece of the text that it was made of: a character
 * with all that folds together with it, as parts of a syllable do, or marks.
 */
public final class FoldedText {

    private final StringBuilder folded;

    /** Where the piece begins of which a folded character was made; of the one behind the last, where the text ends. */
    private int[] origins;

    private FoldedText(int length) {
        folded = new StringBuilder(length);
        origins = new int[length + 1];
    }

    public static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text.length());
        for (int start = 0, end; start < text.length(); start = end) {
            end = FoldedPiece.end(text, start);
            folded.add(FoldedPiece.fold(text, start, end), start);
        }
        folded.add("\0", text.length());
        folded.folded.setLength(folded.folded.length() - 1);
        return folded;
    }

    private void add(String piece, int origin) {
        int length = folded.length() + piece.length();
        if (length > origins.length) {
            origins = Arrays.copyOf(origins, 2 * length);
        }
        Arrays.fill(origins, folded.length(), length, origin);
        folded.append(piece);
    }

    /**
     * Marks all characters of the text that belong to the term, wherever it stands there.
     *
     * @param term folded
     */
    public void mark(String term, BitSet marked) {
        String text = folded.toString();
        for (int at = Occurrence.next(text, term, 0); at >= 0; at = Occurrence.next(text, term, at + 1)) {
            marked.set(origins[at], endOfPiece(at + term.length() - 1));
        }
    }

    private int endOfPiece(int at) {
        int behind = at + 1;
        while (origins[behind] == origins[at]) {
            behind++;
        }
        return origins[behind];
    }

    @Override
    public String toString() {
        return folded.toString();
    }
}
