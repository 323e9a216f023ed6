package dev.madang.domain.moderation;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/** Why somebody did something, for all to read: one line of 1 to {@value #MAX_LENGTH} code points, NFC, trimmed. */
public final class Reason extends Text {

    public static final int MAX_LENGTH = 300;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Reason(String typed) {
        super(PlainText.line("reason", typed, MAX_LENGTH));
    }

    public Reason(Stored stored) {
        super(stored);
    }
}
