package dev.madang.domain;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "😀"})
    void takesOneCodePointToThreeHundredOfThem(String codePoint) {
        assertThat(new Reason(codePoint).value()).isEqualTo(codePoint);
        assertThat(new Reason(codePoint.repeat(300)).value()).isEqualTo(codePoint.repeat(300));
        assertThat(faultsOf(() -> new Reason(codePoint.repeat(301))))
                .containsExactly(new Fault("reason", "too-long", 300, 301));
    }

    @Test
    void isTrimmedAndComposed() {
        assertThat(new Reason(" \t" + Normalizer.normalize("광고", Normalizer.Form.NFD) + "\u00A0").value())
                .isEqualTo("광고");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u200B"})
    void isRequiredWhereNothingCanBeSeen(String text) {
        assertThat(faultsOf(() -> new Reason(text))).containsExactly(new Fault("reason", "required"));
    }

    /** The log could be read in two ways otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u2028", "\u001F"})
    void isOneLine(String end) {
        assertThat(faultsOf(() -> new Reason("a" + end + "b")))
                .containsExactly(
                        new Fault("reason", "forbidden-character", String.format("U+%04X", (int) end.charAt(0))));
    }
}
