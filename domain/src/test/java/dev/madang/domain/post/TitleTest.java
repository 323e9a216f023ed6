package dev.madang.domain.post;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", EMOJI})
    void takesOneCodePointToAHundredOfThem(String codePoint) {
        assertThat(new Title(codePoint).value()).isEqualTo(codePoint);
        assertThat(new Title(codePoint.repeat(99)).value()).isEqualTo(codePoint.repeat(99));
        assertThat(new Title(codePoint.repeat(100)).value()).isEqualTo(codePoint.repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", EMOJI})
    void refusesAHundredAndOneCodePoints(String codePoint) {
        assertThat(faultsOf(() -> new Title(codePoint.repeat(101))))
                .containsExactly(new Fault("title", "too-long", 100, 101));
    }

    @Test
    void countsCodePointsOnlyAfterTrimming() {
        String title = "가".repeat(100);
        assertThat(new Title(" \t" + title + "\n ").value()).isEqualTo(title);
    }

    @Test
    void countsCodePointsOnlyAfterComposing() {
        String title = "각".repeat(100);
        assertThat(new Title(Normalizer.normalize(title, Normalizer.Form.NFD)).value())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u00A0\u3000", "\u200B", "\u3164\u115F\u1160\uFFA0", "\u200D \uFE0F"})
    void isRequiredWhereNothingCanBeSeen(String text) {
        assertThat(faultsOf(() -> new Title(text))).containsExactly(new Fault("title", "required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u2764\uFE0F",
                "\u200Fعنوان",
                "a\u2067b\u2069",
                "\u3164제목",
                "a\uE000"
            })
    void keepsWhatEmojiAndRightToLeftScriptsNeed(String text) {
        assertThat(new Title(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"10, U+000A", "13, U+000D", "9, U+0009", "0, U+0000", "127, U+007F", "133, U+0085"})
    void isOneLineWithoutControlCharacters(int codePoint, String named) {
        assertThat(faultsOf(() -> new Title("a" + Character.toString(codePoint) + "b")))
                .containsExactly(new Fault("title", "forbidden-character", named));
    }

    @ParameterizedTest
    @CsvSource({"2028, U+2028", "2029, U+2029", "D83D, U+D83D", "DE00, U+DE00"})
    void isOneLineWithoutSeparatorsAndHalvesOfPairs(String hex, String named) {
        String text = "a" + (char) Integer.parseInt(hex, 16) + "b";
        assertThat(faultsOf(() -> new Title(text))).containsExactly(new Fault("title", "forbidden-character", named));
    }

    @Test
    void isNotToldTooLongForACharacterThatItMayNotHold() {
        assertThat(faultsOf(() -> new Title("\0".repeat(200) + "a")))
                .containsExactly(new Fault("title", "forbidden-character", "U+0000"));
    }
}
