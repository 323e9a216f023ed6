package dev.madang.domain.user;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "admin@example.com", "o'brien+tag@sub.example.com", "홍길동@예시.한국", "\uD83D\uDE00@x"})
    void takesWhatHasSomethingOnBothSidesOfOneAt(String text) {
        assertThat(new Email(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "a",
                "a@",
                "@b",
                "a@b@c",
                "a@@b",
                "@a@b",
                "a@b@",
                "example.com",
                " @b",
                "a@ ",
                "a b@c",
                "a@b c",
                "a\u3000b@c",
                "a@\u00A0b"
            })
    void isMalformedOtherwise(String text) {
        assertThat(faultsOf(() -> new Email(text))).containsExactly(new Fault("email", "malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "\uD83D\uDE00"})
    void takesAHundredAndTwentyCodePointsAndNoMore(String codePoint) {
        String longest = codePoint.repeat(118) + "@b";
        assertThat(new Email(longest).value()).isEqualTo(longest);
        assertThat(new Email(codePoint.repeat(117) + "@b").value()).hasSizeLessThan(longest.length());
        assertThat(faultsOf(() -> new Email(codePoint.repeat(119) + "@b")))
                .containsExactly(new Fault("email", "too-long", 120, 121));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u00A0"})
    void isRequired(String text) {
        assertThat(faultsOf(() -> new Email(text))).containsExactly(new Fault("email", "required"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0A, 0x0D, 0x200B, 0x200D, 0x202E, 0x3164, 0xE000, 0xFE0F, 0xD83D})
    void refusesACharacterThatNobodySees(int codePoint) {
        assertThat(faultsOf(() -> new Email("admin" + Character.toString(codePoint) + "@example.com")))
                .containsExactly(new Fault("email", "forbidden-character", String.format("U+%04X", codePoint)));
    }

    @Test
    void losesWhiteSpaceAroundIt() {
        assertThat(new Email("\u3000 a@b\u00A0\n")).isEqualTo(new Email("a@b"));
    }

    @Test
    void isTheSameHoweverItsCharactersAreComposed() {
        assertThat(new Email(Normalizer.normalize("홍길동@예시.한국", Normalizer.Form.NFD)))
                .isEqualTo(new Email("홍길동@예시.한국"));
    }

    @Test
    void isAnotherAddressInAnotherCase() {
        assertThat(new Email("Admin@example.com")).isNotEqualTo(new Email("admin@example.com"));
    }
}
