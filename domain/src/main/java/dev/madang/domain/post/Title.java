package dev.madang.domain.post;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/**
 * A post's title: one line of 1 to {@value #MOST} code points, NFC, trimmed.
 */
public final class Title extends Text {

    public static final int MOST = 100;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Title(String typed) {
        super(PlainText.line("title", typed, MOST));
    }

    public Title(Stored stored) {
        super(stored);
    }
}
