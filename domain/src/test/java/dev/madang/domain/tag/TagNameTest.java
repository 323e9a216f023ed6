package dev.madang.domain.tag;

import static dev.madang.domain.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "\uD83D\uDE00"})
    void takesOneCodePointToFiftyOfThemAndNoMore(String codePoint) {
        assertThat(new TagName(codePoint).value()).isEqualTo(codePoint);
        assertThat(new TagName(codePoint.repeat(49)).value()).isEqualTo(codePoint.repeat(49));
        assertThat(new TagName(codePoint.repeat(50)).value()).isEqualTo(codePoint.repeat(50));
        assertThat(faultsOf(() -> new TagName(codePoint.repeat(51))))
                .containsExactly(new Fault("name", "too-long", 50));
    }

    @Test
    void countsCodePointsOnlyAfterTrimming() {
        assertThat(new TagName("\u3000" + "a".repeat(50) + "\u00A0").value()).isEqualTo("a".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B", "\u3164"})
    void isRequiredWhereNothingCanBeSeen(String text) {
        assertThat(faultsOf(() -> new TagName(text))).containsExactly(new Fault("name", "required"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x09, 0x0A, 0x2028, 0xD83D})
    void isOneLineWithoutControlCharacters(int codePoint) {
        assertThat(faultsOf(() -> new TagName("a" + (char) codePoint + "b")))
                .containsExactly(new Fault("name", "forbidden-character", String.format("U+%04X", codePoint)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C#", "R&D", "a, b", "node.js", "50%", "큰 글", "\uD83D\uDC69\u200D\uD83D\uDCBB"})
    void takesAnyText(String text) {
        assertThat(new TagName(text).value()).isEqualTo(text);
    }

    @Test
    void isTheSameTagHoweverItsCharactersAreComposed() {
        assertThat(new TagName(Normalizer.normalize("한글", Normalizer.Form.NFD))).isEqualTo(new TagName("한글"));
    }

    @Test
    void isAnotherTagInAnotherCase() {
        assertThat(new TagName("web")).isNotEqualTo(new TagName("Web"));
    }

    @Test
    void keepsItsIdWhenRenamed() {
        assertThat(new Tag(7, new TagName("web")).withName(new TagName("Web")))
                .isEqualTo(new Tag(7, new TagName("Web")));
    }
}
