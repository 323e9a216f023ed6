package dev.madang.application.account;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.NameKey;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What accounts need besides a store, honest and quick: names differ in case alone, and passwords are hashed once. */
public final class Doorkeeper implements NameKeys, PasswordHashing, Secrets {

    private final AtomicInteger secrets = new AtomicInteger();

    @Override
    public Set<NameKey> of(Username name) {
        String looks = Normalizer.normalize(name.value(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Set.of(new NameKey(SecretHash.of(looks).value()));
    }

    @Override
    public String hash(Password password) {
        return hashOf(password.value());
    }

    @Override
    public boolean matches(String typed, @Nullable String hash) {
        return hashOf(Normalizer.normalize(typed, Normalizer.Form.NFC)).equals(hash);
    }

    private static String hashOf(String password) {
        return SecretHash.of(password).value();
    }

    /** Each another, in an order that a test may know. */
    @Override
    public String random() {
        return "secret " + secrets.incrementAndGet();
    }
}
