package dev.madang.application.account;

import dev.madang.application.credential.Secrets;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.name.NameKeys;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What accounts need besides a store, honest and quick: names differ in case alone until other rules are asked for, passwords are hashed once, and what is
 * spent doesn't come back, as no time passes.
 */
public final class Doorkeeper implements NameKeys, PasswordHashing, Secrets, Throttle {

    private final AtomicInteger secrets = new AtomicInteger();

    private boolean upToADot;

    private final Map<String, Long> spent = new HashMap<>();

    @Override
    public void spend(Allowance allowance, String key, long amount) {
        long most = most(allowance);
        if (amount > most) {
            throw Refusal.invalid("", "too-many", most);
        }
        if (amount < 1) {
            throw new IllegalArgumentException("nothing is spent");
        }
        long before = spent(allowance, key);
        if (before + amount > most) {
            throw Refusal.tooMany(Duration.ofMinutes(1));
        }
        spent.put(allowance + key, before + amount);
    }

    @Override
    public void giveBack(Allowance allowance, String key, long amount) {
        if (spent(allowance, key) < amount) {
            throw new IllegalArgumentException("that wasn't spent");
        }
        spent.merge(allowance + key, -amount, Long::sum);
    }

    private long spent(Allowance allowance, String key) {
        return spent.getOrDefault(allowance + key, 0L);
    }

    private static long most(Allowance allowance) {
        return allowance.rates().stream().mapToLong(Allowance.Rate::most).min().orElseThrow();
    }

    /** From now on, names look the same also where the letters of one are those of the other up to a dot. */
    public void changeRules() {
        upToADot = true;
    }

    @Override
    public String rules() {
        return upToADot ? "case, dot" : "case";
    }

    @Override
    public Set<NameKey> of(Username name) {
        String looks = Normalizer.normalize(name.value(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Set.of(NameKey.of(upToADot ? looks.split("\\.", 2)[0] : looks));
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
