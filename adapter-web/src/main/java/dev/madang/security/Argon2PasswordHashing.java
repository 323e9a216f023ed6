package dev.madang.security;

import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.throttle.Bulkhead;
import dev.madang.domain.PlainText;
import dev.madang.domain.account.Password;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** By Argon2id with the least that OWASP recommends: 19 MiB, 2 iterations, 1 lane. */
@Component
public final class Argon2PasswordHashing implements PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int ITERATIONS = 2;

    private static final int MAX_TYPED = 1_000;
    private static final int MAX_AT_ONCE = 2;
    private static final int MAX_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<PasswordEncoder> encoder;
    private final Bulkhead bulkhead;

    @Autowired
    public Argon2PasswordHashing() {
        this(
                SingletonSupplier.of(
                        () -> new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ITERATIONS)),
                new Bulkhead(Math.min(MAX_AT_ONCE, Runtime.getRuntime().availableProcessors()), MAX_WAITING, PATIENCE));
    }

    Argon2PasswordHashing(Supplier<PasswordEncoder> encoder, Bulkhead bulkhead) {
        this.encoder = encoder;
        this.bulkhead = bulkhead;
    }

    @Override
    public String hash(Password password) {
        return bulkhead.call(() -> encode(password.value()));
    }

    @Override
    public boolean matches(String typed, @Nullable String hash) {
        return bulkhead.call(() -> {
            if (hash == null || typed.isEmpty() || typed.length() > MAX_TYPED) {
                encode("nobody's password");
                return false;
            }
            return encoder.get().matches(PlainText.nfc(typed), hash);
        });
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.get().encode(password));
    }
}
