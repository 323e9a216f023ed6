package dev.madang.application;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, 999, 1000})
    void isOneToAThousand(int value) {
        assertThat(new Limit(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void isOutOfRangeOtherwise(int value) {
        assertThat(faultsOf(() -> new Limit(value))).containsExactly(new Fault("limit", "out-of-range", 1, 1000));
    }

    @Test
    void isAHundredWhereNoneIsGiven() {
        assertThat(Limit.DEFAULT).isEqualTo(new Limit(100));
    }
}
