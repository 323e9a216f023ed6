package dev.madang.domain.post;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/**
 * A post's text: 1 to {@value #MOST_BYTES} bytes of UTF-8, NFC, trimmed, lines ending in {@code \n}.
 */
public record Content(String value) {

    public static final int MOST_BYTES = 65_536;

    /** @throws Refusal {@code required}, {@code too-large}, {@code forbidden-character} */
    public Content {
        value = PlainText.lines("content", value, MOST_BYTES);
    }
}
