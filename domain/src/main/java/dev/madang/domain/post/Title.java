package dev.madang.domain.post;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/**
 * A post's title: one line of 1 to {@value #MOST} code points, NFC, trimmed.
 */
public record Title(String value) {

    public static final int MOST = 100;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Title {
        value = PlainText.line("title", value, MOST);
    }
}
