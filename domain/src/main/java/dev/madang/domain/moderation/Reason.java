package dev.madang.domain.moderation;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/** Why somebody did something, for all to read: one line of 1 to {@value #MOST} code points, NFC, trimmed. */
public record Reason(String value) {

    public static final int MOST = 300;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Reason {
        value = PlainText.line("reason", value, MOST);
    }
}
