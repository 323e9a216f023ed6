package dev.madang.domain.user;

import dev.madang.domain.Characters;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;
import java.util.Optional;

/**
 * A user's unique name: 1 to {@value #MAX_LENGTH} code points, NFC, trimmed, every one of them visible. Any script and spaces
 * inside are fine; case matters.
 */
public final class Username extends Text {

    public static final int MAX_LENGTH = 80;

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Username(String typed) {
        super(PlainText.name("username", typed, MAX_LENGTH));
    }

    public Username(Stored stored) {
        super(stored);
    }

    /** A name to look up, also one that today's rules would refuse; empty if no rules ever allowed it. */
    public static Optional<Username> sought(String typed) {
        String name = PlainText.sought(typed);
        boolean impossible = name.isEmpty()
                || name.codePointCount(0, name.length()) > MAX_LENGTH
                || name.codePoints().anyMatch(Characters::isControl);
        return impossible ? Optional.empty() : Optional.of(new Username(new Stored(name)));
    }
}
