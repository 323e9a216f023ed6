package dev.madang.domain.post;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/**
 * A post's text: 1 to {@value #MAX_BYTES} bytes of UTF-8, NFC, trimmed, lines ending in {@code \n}.
 */
public final class Content extends Text {

    public static final int MAX_BYTES = 65_536;

    /** @throws Refusal {@code required}, {@code too-large}, {@code forbidden-character} */
    public Content(String typed) {
        super(PlainText.lines("content", typed, MAX_BYTES));
    }

    public Content(Stored stored) {
        super(stored);
    }
}
