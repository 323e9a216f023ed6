package dev.madang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.madang.domain.account.Password;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
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
        String other = "another old kettle";
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        List<Long> tooLong = new ArrayList<>();
        List<Long> empty = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            known.add(nanoseconds(other, hash));
            unknown.add(nanoseconds(other, null));
            tooLong.add(nanoseconds("x".repeat(1_001), hash));
            empty.add(nanoseconds("", hash));
        }

        assertThat(List.of(median(unknown), median(tooLong), median(empty)))
                .allSatisfy(time -> assertThat(time).isCloseTo(median(known), withPercentage(15)));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** Of the processor, whatever else the machine does meanwhile. */
    private long nanoseconds(String typed, @Nullable String against) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        hashing.matches(typed, against);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
