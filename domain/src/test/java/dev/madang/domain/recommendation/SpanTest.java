package dev.madang.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    @ParameterizedTest
    @CsvSource({
        "WEEK, 7, 0, true",
        "WEEK, 7, 1, false",
        "WEEK, -1, 0, true",
        "MONTH, 30, 0, true",
        "MONTH, 30, 1, false",
        "EVER, 99999, 0, true"
    })
    void takesWhatIsNotOlder(Span span, int days, int nanos, boolean taken) {
        Instant posted = NOW.minus(Duration.ofDays(days)).minusNanos(nanos);
        assertThat(span.takes(posted, NOW)).isEqualTo(taken);
    }
}
