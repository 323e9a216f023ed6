package dev.madang.domain.post;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/**
 * A post's title: one line of 1 to {@value #MAX_LENGTH} code points, NFC, trimmed.
 */
public final class Title extends Text {

    public static final int MAX_LENGTH = 100;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Title(String typed) {
        super(PlainText.line("title", typed, MAX_LENGTH));
    }

    public Title(Stored stored) {
        super(stored);
    }
}
