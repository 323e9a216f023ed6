package dev.madang.markdown.code;

import java.util.List;

/** Takes any code, be it wrong or cut off, in time that grows as the code does. */
public final class CodeHighlighter {

    private CodeHighlighter() {}

    /**
     * The whole code, in order; of two neighbours, each is of another kind.
     *
     * @param language its name or a usual short one, in any case; what isn't known is plain
     */
    public static List<Piece> pieces(String language, String code) {
        Cursor cursor = new Cursor(code);
        Languages.named(language).read(cursor);
        return cursor.pieces();
    }
}
