package dev.madang.domain.tag;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/**
 * A tag's unique name: 1 to {@value #MOST} code points, NFC, trimmed. Case matters.
 */
public record TagName(String value) {

    public static final int MOST = 50;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public TagName {
        value = PlainText.line("name", value, MOST);
    }
}
