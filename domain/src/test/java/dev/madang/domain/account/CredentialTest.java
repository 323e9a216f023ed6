package dev.madang.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.SecretHash;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08Z");

    private static Credential of(Credential.Kind kind) {
        return Credential.Draft.of(1, kind, SecretHash.of("secret"), "", NOW).withId(1);
    }

    @Test
    void endsAsASessionThatIsNotUsedForAWeek() {
        Credential session = of(Credential.Kind.SESSION);
        Instant last = NOW.plus(Duration.ofDays(7)).minusNanos(1_000);
        assertThat(session.isGood(last)).isTrue();
        assertThat(session.isGood(NOW.plus(Duration.ofDays(7)))).isFalse();
        assertThat(session.usedAt(last).isGood(last.plus(Duration.ofDays(6)))).isTrue();
    }

    @Test
    void endsAsASessionAfterThirtyDaysHoweverMuchItIsUsed() {
        Instant end = NOW.plus(Duration.ofDays(30));
        Credential session = of(Credential.Kind.SESSION).usedAt(end.minusSeconds(1));
        assertThat(session.isGood(end.minusNanos(1_000))).isTrue();
        assertThat(session.isGood(end)).isFalse();
    }

    @Test
    void staysGoodAsATokenThatIsNotUsed() {
        assertThat(of(Credential.Kind.TOKEN).isGood(NOW.plus(Duration.ofDays(365))))
                .isTrue();
        assertThat(of(Credential.Kind.TOKEN).isGood(NOW.plus(Duration.ofDays(366))))
                .isFalse();
    }

    @Test
    void hasItsUsesNotedToTheHour() {
        Credential session = of(Credential.Kind.SESSION);
        assertThat(session.isUseToBeNoted(NOW.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(session.isUseToBeNoted(NOW.plus(Duration.ofHours(1)))).isTrue();
    }
}
