package dev.madang.domain.account;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;

/**
 * A password as somebody chose it: {@value #MIN_LENGTH} to {@value #MAX_LENGTH} code points, NFC, nothing trimmed, any characters
 * but control characters, and none of the passwords that an attacker tries first.
 */
public record Password(String value) {

    public static final int MIN_LENGTH = 15;
    public static final int MAX_LENGTH = 200;

    /** @throws Refusal {@code too-short}, {@code too-long}, {@code forbidden-character}, {@code common} */
    public Password {
        value = PlainText.verbatim("password", value);
        int length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH) {
            throw Refusal.invalid("password", "too-short", MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            throw Refusal.invalid("password", "too-long", MAX_LENGTH, length);
        }
        if (CommonPasswords.contain(value)) {
            throw Refusal.invalid("password", "common");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
