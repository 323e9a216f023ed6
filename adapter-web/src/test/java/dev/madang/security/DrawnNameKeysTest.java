package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Chromium draws alike with Noto's fonts, letter by letter or only in a word. */
class DrawnNameKeysTest {

    private final UnicodeNameKeys keys = new UnicodeNameKeys();

    private Set<NameKey> of(String name) {
        return keys.of(new Username(name));
    }

    /** Thai, Lao, Khmer, Devanagari, Malayalam, Oriya. */
    @ParameterizedTest
    @CsvSource({
        "\u0E18\u0E38\u0E4C, \u0E18\u0E4C\u0E38",
        "\u0E81\u0EB1\u0EB8, \u0E81\u0EB8\u0EB1",
        "\u1783\u17BB\u17C6, \u1783\u17C6\u17BB",
        "\u0915\u093A\u0941, \u0915\u0941\u093A",
        "\u0D15\u0D4A, \u0D15\u0D3E\u0D46",
        "\u0B15\u0B48, \u0B15\u0B56\u0B47"
    })
    void areTheSameInWhicheverOrderMarksAreTyped(String one, String other) {
        assertThat(of("คน" + one + "ชัย")).isEqualTo(of("คน" + other + "ชัย"));
    }

    @ParameterizedTest
    @CsvSource({
        "\u1823\u182F, \u1824\u182F",
        "\u182A\u1820\u182A, \u182A\u1821\u182A",
        "\u182A\u1832\u182A, \u182A\u1833\u182A",
        "\u0DBB\u0DC0, \u0DEE\u0DC0",
        "\u0B15\u0B4D\u0B35, \u0B15\u0B4D\u0B71",
        "\u09B0\u09AC\u09BF, \u09AC\u09BC\u09AC\u09BF",
        "\u0A5C\u0A3E, \u0A21\u0A3C\u0A3E",
        "\u17A4\u1780, \u17A2\u17B6\u1780"
    })
    void areTheSameWhereLettersAreDrawnAlike(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
    }

    /** Other marks, and the same marks of another letter. */
    @ParameterizedTest
    @CsvSource({"คุณ, คูณ", "กุ้ง, ก้อง", "นาน่า, น่านา", "राम, रमा", "ខ្មែរ, ខ្មោរ"})
    void areOthersWhereReadersSeeIt(String one, String other) {
        assertThat(of(one)).doesNotContainAnyElementsOf(of(other));
    }
}
