package dev.madang.markdown.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;

/** Code with its pieces to be seen: {@code keyword‹if› x}. */
final class Marked {

    private Marked() {}

    static void assertReads(String language, String marked) {
        String code = marked.replaceAll("(keyword|text|comment|number|name|added|removed)‹|›", "");
        assertThat(code(language, code)).isEqualTo(marked);
    }

    static String code(String language, String code) {
        return CodeHighlighter.pieces(language, code).stream()
                .map(Marked::piece)
                .collect(Collectors.joining());
    }

    private static String piece(Piece piece) {
        String kind = piece.kind().name().toLowerCase(Locale.ROOT);
        return piece.kind() == Kind.PLAIN ? piece.text() : kind + '‹' + piece.text() + '›';
    }
}
