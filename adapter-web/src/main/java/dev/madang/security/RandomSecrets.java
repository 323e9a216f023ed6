package dev.madang.security;

import dev.madang.application.credential.Secrets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

@Component
public final class RandomSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SingletonSupplier<SecureRandom> random = SingletonSupplier.of(SecureRandom::new);

    @Override
    public String random() {
        byte[] bytes = new byte[BYTES];
        random.obtain().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
