package dev.madang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.application.throttle.Allowance;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketThrottleTest {

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:38:08.078136Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final Hand clock = new Hand();
    private final BucketThrottle throttle = new BucketThrottle(clock);

    private @Nullable Refusal refusal(Allowance allowance, String key) {
        return catchThrowableOfType(Refusal.class, () -> throttle.spend(allowance, key, 1));
    }

    /** How many of those who come once a second are let through. */
    private int letThrough(Allowance allowance, Duration time) {
        int through = 0;
        for (long second = 0; second < time.toSeconds(); second++) {
            through += refusal(allowance, "key") == null ? 1 : 0;
            clock.now = clock.now.plusSeconds(1);
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
        "DUPLICATE, PT1H, 1",
        "DUPLICATE, PT1H1S, 2",
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
        clock.now = clock.now.plusMillis(3_500);
        assertThat(refusal(Allowance.GUEST_POST, "key"))
                .isNotNull()
                .returns(Refusal.Kind.TOO_MANY, Refusal::kind)
                .returns(Duration.ofSeconds(7), Refusal::pause);
        clock.now = clock.now.plusSeconds(7);
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
    void looksWithoutSpending() {
        throttle.require(Allowance.DUPLICATE, "key");
        throttle.spend(Allowance.DUPLICATE, "key", 1);
        assertThat(catchThrowableOfType(Refusal.class, () -> throttle.require(Allowance.DUPLICATE, "key")))
                .returns(Duration.ofHours(1), Refusal::pause);
    }

    @Test
    void isNotUpsetByAClockThatIsSetBack() {
        throttle.spend(Allowance.GUEST_POST, "key", 3);
        clock.now = clock.now.minus(Duration.ofHours(5));
        assertThat(refusal(Allowance.GUEST_POST, "key")).isNotNull();
        assertThatCode(() -> throttle.spend(Allowance.GUEST_POST, "another", 1)).doesNotThrowAnyException();
    }
}
