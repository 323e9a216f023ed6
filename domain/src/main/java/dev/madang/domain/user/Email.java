package dev.madang.domain.user;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/**
 * A user's unique e-mail: 1 to {@value #MOST} code points with one {@code @} and something on both sides. More can't be
 * known without sending to it. Case matters.
 */
public record Email(String value) {

    public static final int MOST = 120;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character}, {@code malformed} */
    public Email {
        value = PlainText.name("email", value, MOST);
        int at = value.indexOf('@');
        if (at < 1 || at == value.length() - 1 || at != value.lastIndexOf('@')) {
            throw Refusal.invalid("email", "malformed");
        }
    }
}
