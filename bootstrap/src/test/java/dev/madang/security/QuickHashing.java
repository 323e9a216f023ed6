package dev.madang.security;

import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.throttle.Bulkhead;
import java.time.Duration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** As the board hashes passwords, but for what it costs: for tests of all else. */
public final class QuickHashing {

    private QuickHashing() {}

    public static PasswordHashing create() {
        return new Argon2PasswordHashing(
                () -> new Argon2PasswordEncoder(16, 32, 1, 8, 1), new Bulkhead(2, 16, Duration.ofSeconds(2)));
    }
}
