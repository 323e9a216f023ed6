package dev.madang.domain.tag;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/**
 * A tag's unique name: 1 to {@value #MAX_LENGTH} code points, NFC, trimmed, every one of them visible. Case matters.
 */
public final class TagName extends Text {

    public static final int MAX_LENGTH = 50;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public TagName(String typed) {
        super(PlainText.name("name", typed, MAX_LENGTH));
    }

    public TagName(Stored stored) {
        super(stored);
    }
}
