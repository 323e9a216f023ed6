package dev.madang.domain.user;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/**
 * A user's unique name: 1 to {@value #MOST} code points, NFC, trimmed, every one of them visible. Any script and spaces
 * inside are fine; case matters.
 */
public record Username(String value) {

    public static final int MOST = 80;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Username {
        value = PlainText.name("username", value, MOST);
    }
}
