package dev.madang.domain.user;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;

/**
 * A user's unique e-mail: 1 to {@value #MAX_LENGTH} code points without a space, with one {@code @} and something on both
 * sides. More can't be known without sending to it. Case matters.
 */
public final class Email extends Text {

    public static final int MAX_LENGTH = 120;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character}, {@code malformed} */
    public Email(String typed) {
        super(judged(typed));
    }

    public Email(Stored stored) {
        super(stored);
    }

    private static String judged(String typed) {
        String address = PlainText.name("email", typed, MAX_LENGTH);
        int at = address.indexOf('@');
        boolean spaced = address.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (spaced || at < 1 || at == address.length() - 1 || at != address.lastIndexOf('@')) {
            throw Refusal.invalid("email", "malformed");
        }
        return address;
    }
}
