package dev.madang.domain.post;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    private static final int MAX_BYTES = 65_536;

    @ParameterizedTest
    @CsvSource({"a, ''", "é, ''", "가, a", "\uD83D\uDE00, ''"})
    void takesExactly65536BytesOfUtf8AndNotOneMore(String character, String rest) {
        String longest = character.repeat(MAX_BYTES / bytes(character)) + rest;
        assertThat(bytes(longest)).isEqualTo(MAX_BYTES);
        assertThat(new Content(longest).value()).isEqualTo(longest);
        assertThat(faultsOf(() -> new Content(longest + "b")))
                .containsExactly(new Fault("content", "too-large", MAX_BYTES, MAX_BYTES + 1));
    }

    @Test
    void takesOneCharacter() {
        assertThat(new Content("a").value()).isEqualTo("a");
    }

    @Test
    void refusesTheCharacterWhoseLastByteIsTooMuch() {
        assertThat(faultsOf(() -> new Content("a".repeat(MAX_BYTES - 2) + "가")))
                .containsExactly(new Fault("content", "too-large", MAX_BYTES, MAX_BYTES + 1));
    }

    @Test
    void measuresWhatIsLeftAfterTrimmingAndUnifyingLineEnds() {
        String longest = "a\n".repeat(MAX_BYTES / 2 - 1) + "ab";
        assertThat(new Content("\u3000\r\n" + longest.replace("\n", "\r\n") + "\r\n\u00A0").value())
                .isEqualTo(longest);
    }

    @Test
    void measuresWhatIsLeftAfterComposing() {
        String longest = "각".repeat(MAX_BYTES / 3);
        assertThat(new Content(Normalizer.normalize(longest, Normalizer.Form.NFD)).value())
                .isEqualTo(longest);
    }

    @Test
    void endsEveryLineTheSameWay() {
        assertThat(new Content("a\r\nb\rc\nd\r\r\ne\n\rf").value()).isEqualTo("a\nb\nc\nd\n\ne\n\nf");
    }

    @Test
    void keepsTabsBlankLinesAndSpacesInside() {
        String text = "a\n\n\tb  c \u00A0 d\n    e";
        assertThat(new Content(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n", "\t", "\u00A0\u3000", "\u200B\n\u200B", "\uFEFF", "\u3164\n\uFFA0"})
    void isRequiredWhereNothingCanBeSeen(String text) {
        assertThat(faultsOf(() -> new Content(text))).containsExactly(new Fault("content", "required"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0xD800, 0xDFFF})
    void refusesWhatADatabaseOrAPageCannotHold(int codePoint) {
        assertThat(faultsOf(() -> new Content("a" + (char) codePoint + "b")))
                .containsExactly(new Fault("content", "forbidden-character", String.format("U+%04X", codePoint)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83D\uDC69\u200D\uD83D\uDCBB", "\u2764\uFE0F", "a\u202Eb\u202C", "<script>alert(1)</script>"})
    void keepsEmojiDirectionMarksAndMarkup(String text) {
        assertThat(new Content(text).value()).isEqualTo(text);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
