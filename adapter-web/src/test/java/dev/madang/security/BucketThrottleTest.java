package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BucketThrottleTest {

    private long now = Long.MAX_VALUE - Duration.ofMinutes(30).toNanos(); // Where a machine's count may well overflow.
    private final BucketThrottle throttle = new BucketThrottle(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private @Nullable Refusal refusal(Allowance allowance, String key) {
        return catchThrowableOfType(Refusal.class, () -> throttle.spend(allowance, key, 1));
    }

    /** How many of those who come once a second are let through. */
    private int letThrough(Allowance allowance, Duration time) {
        int through = 0;
        for (long second = 0; second < time.toSeconds(); second++) {
            through += refusal(allowance, "key") == null ? 1 : 0;
            pass(Duration.ofSeconds(1));
        }
        return through;
    }

    @ParameterizedTest
    @CsvSource({
        "GUEST_POST, PT1S, 1",
        "GUEST_POST, PT9S, 3",
        "GUEST_POST, PT11S, 4",
        "GUEST_POST, PT1H, 10",
        "GUEST_POST, PT2H, 20",
        "GUEST_POST_NETWORK, PT1H, 100",
        "GUEST_EDIT, PT9S, 5",
        "GUEST_EDIT, PT1H, 30",
        "SIGN_UP, PT12M, 5",
        "SIGN_UP, PT1H, 9",
        "SIGN_IN_ACCOUNT, PT1M, 20",
        "SIGN_IN_ACCOUNT, PT1H, 79",
        "SIGN_IN_DEVICE, PT1M, 20",
        "SIGN_IN_ADDRESS, PT15S, 15",
        "PASSWORD, PT1M, 20"
    })
    void letsThroughWhatTheAllowanceSays(Allowance allowance, Duration time, int through) {
        assertThat(letThrough(allowance, time)).isEqualTo(through);
    }

    @Test
    void saysWhenThereIsSomeAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(refusal(Allowance.GUEST_POST, "key")).isNull();
        }
        pass(Duration.ofMillis(3_500));
        assertThat(refusal(Allowance.GUEST_POST, "key"))
                .isNotNull()
                .returns(Refusal.Kind.TOO_MANY, Refusal::kind)
                .returns(Duration.ofSeconds(7), Refusal::pause);
        pass(Duration.ofSeconds(7));
        assertThat(refusal(Allowance.GUEST_POST, "key")).isNull();
    }

    @Test
    void countsEachKeyAndEachAllowanceByItself() {
        throttle.spend(Allowance.GUEST_POST, "key", 3);
        throttle.spend(Allowance.GUEST_POST, "another", 3);
        throttle.spend(Allowance.SIGN_UP, "key", 5);
    }

    @Test
    void takesAllOrNothing() {
        throttle.spend(Allowance.GUEST_POST, "key", 2);
        assertThat(catchThrowableOfType(Refusal.class, () -> throttle.spend(Allowance.GUEST_POST, "key", 2)))
                .returns(Refusal.Kind.TOO_MANY, Refusal::kind);
        throttle.spend(Allowance.GUEST_POST, "key", 1);
    }

    @Test
    void saysSoOfWhatWillNeverFit() {
        assertThat(catchThrowableOfType(Refusal.class, () -> throttle.spend(Allowance.GUEST_POST, "key", 4)))
                .returns(Refusal.Kind.INVALID, Refusal::kind)
                .extracting(refused -> refused.faults().get(0))
                .isEqualTo(new Fault("", "too-many", 3L));
    }

    @Test
    void takesBackWhatCameToNothing() {
        for (int i = 0; i < 99; i++) {
            throttle.spend(Allowance.GUEST_POST, "key", 2);
            throttle.giveBack(Allowance.GUEST_POST, "key", 2);
        }
        throttle.spend(Allowance.GUEST_POST, "key", 3);
        throttle.giveBack(Allowance.GUEST_POST, "key", 1);
        throttle.spend(Allowance.GUEST_POST, "key", 1);
        assertThat(refusal(Allowance.GUEST_POST, "key")).isNotNull();
    }

    @Test
    void givesBackNoMoreThanThereEverIs() {
        throttle.spend(Allowance.GUEST_POST, "key", 3);
        pass(Duration.ofHours(2));
        throttle.giveBack(Allowance.GUEST_POST, "key", 3);
        assertThat(letThrough(Allowance.GUEST_POST, Duration.ofSeconds(9))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST_POST", "SIGN_IN_ACCOUNT"})
    void forgetsNobodyForAFloodOfOthers(Allowance flooded) {
        for (Allowance allowance : Allowance.values()) {
            useUp(allowance, "victim");
        }
        for (int i = 0; i < Buckets.MAX_KEYS + 99; i++) {
            refusal(flooded, "flood " + i);
        }
        for (Allowance allowance : Allowance.values()) {
            assertThat(refusal(allowance, "victim")).as(allowance.name()).isNotNull();
            assertThat(refusal(allowance, "somebody else") == null)
                    .as(allowance.name())
                    .isEqualTo(allowance != flooded);
        }
        pass(Duration.ofHours(1));
        for (int i = 0; i < 9; i++) {
            assertThat(refusal(flooded, "newcomer " + i)).isNull();
        }
    }

    @Test
    void isNotFilledByWhatCameToNothing() {
        for (int i = 0; i < Buckets.MAX_KEYS + 9; i++) {
            throttle.spend(Allowance.GUEST_POST, "flood " + i, 1);
            throttle.giveBack(Allowance.GUEST_POST, "flood " + i, 1);
        }
        for (int i = 0; i < 9; i++) {
            throttle.spend(Allowance.GUEST_POST, "newcomer " + i, 3);
        }
    }

    @Test
    void letsNoMoreThroughAtOnceThanInTurn() {
        long through = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> refusal(Allowance.SIGN_IN_ADDRESS, "key") == null)
                .count();
        assertThat(through).isEqualTo(20);
    }

    private void useUp(Allowance allowance, String key) {
        throttle.spend(
                allowance,
                key,
                allowance.rates().stream().mapToLong(Allowance.Rate::most).min().orElseThrow());
    }
}
