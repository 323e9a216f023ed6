package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.madang.domain.account.Password;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("measures time")
class Argon2PasswordHashingTest {

    private static final String TYPED = "물이 끓는 낡은 주전자와 찻잔";
    private static final int ROUNDS = 41;

    private final Argon2PasswordHashing hashing = new Argon2PasswordHashing();
    private final String hash = hashing.hash(new Password(TYPED));

    @Test
    void isArgon2idWithItsCostAndASaltOfItsOwn() {
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hashing.hash(new Password(TYPED))).isNotEqualTo(hash);
    }

    @Test
    void matchesThePasswordHoweverItsCharactersAreComposed() {
        assertThat(hashing.matches(TYPED, hash)).isTrue();
        assertThat(hashing.matches(Normalizer.normalize(TYPED, Normalizer.Form.NFD), hash))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", TYPED + " ", " " + TYPED, "nobody's password", "\u0000"})
    void matchesNothingElse(String typed) {
        assertThat(hashing.matches(typed, hash)).isFalse();
        assertThat(hashing.matches(typed, null)).isFalse();
    }

    @Test
    void takesAsLongWhereNobodyHasTheAccountOrNothingCouldMatch() {
        List<Attempt> attempts = new ArrayList<>(List.of(
                new Attempt("another old kettle", hash),
                new Attempt("another old kettle", null),
                new Attempt("x".repeat(1_001), hash),
                new Attempt("", hash)));
        Map<Attempt, List<Long>> times = new HashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            attempts.forEach(attempt ->
                    times.computeIfAbsent(attempt, unseen -> new ArrayList<>()).add(nanoseconds(attempt)));
            Collections.rotate(attempts, 1); // Each comes after each: the one before leaves its mark on the caches.
        }

        List<Long> medians = times.values().stream()
                .map(Argon2PasswordHashingTest::median)
                .sorted()
                .toList();
        assertThat(medians.get(3)).isCloseTo(medians.get(0), withPercentage(15));
    }

    private record Attempt(String typed, @Nullable String against) {}

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** Of the processor, not by the wall clock. */
    private long nanoseconds(Attempt attempt) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        hashing.matches(attempt.typed(), attempt.against());
        return threads.getCurrentThreadCpuTime() - start;
    }
}
