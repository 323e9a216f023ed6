package dev.madang.domain.tag;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import dev.madang.domain.Stored;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "\uD83D\uDE00"})
    void takesOneCodePointToFiftyOfThemAndNoMore(String codePoint) {
        assertThat(new TagName(codePoint).value()).isEqualTo(codePoint);
        assertThat(new TagName(codePoint.repeat(49)).value()).isEqualTo(codePoint.repeat(49));
        assertThat(new TagName(codePoint.repeat(50)).value()).isEqualTo(codePoint.repeat(50));
        assertThat(faultsOf(() -> new TagName(codePoint.repeat(51))))
                .containsExactly(new Fault("name", "too-long", 50, 51));
    }

    @Test
    void countsCodePointsOnlyAfterTrimming() {
        assertThat(new TagName("\u3000" + "a".repeat(50) + "\u00A0").value()).isEqualTo("a".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00A0\u2007", "\u0301"})
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
    @ValueSource(strings = {"C#", "R&D", "node.js", "50%", "큰 글", "عربي", "हिन्दी", "\uD83D\uDC69\uD83C\uDFFD"})
    void takesAnyText(String text) {
        assertThat(new TagName(text).value()).isEqualTo(text);
    }

    /** A form would make two of it. */
    @ParameterizedTest
    @ValueSource(strings = {"a, b", "a,b", ",", "旅行、写真", "旅行，写真", "a，b"})
    void hasNoComma(String text) {
        assertThat(faultsOf(() -> new TagName(text))).containsExactly(new Fault("name", "comma"));
        assertThat(new TagName(new Stored(text)).value()).isEqualTo(text);
        assertThat(TagName.parted(text, List.of()))
                .allSatisfy(name -> assertThat(text).contains(new TagName(name).value()));
    }

    /** Older rules let names have commas. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Seoul, Korea            | Seoul, Korea
                    a, Seoul, Korea , b     | a;Seoul, Korea;b
                    a,Seoul, Korea,旅行、写真 | a;Seoul, Korea;旅行、写真
                    Seoul, Korean           | Seoul;Korean
                    New Seoul, Korea        | New Seoul;Korea
                    Korea, Seoul            | Korea;Seoul
                    , ,　,a                  | a
                    a+b, c.                 | a+b;c.
                    """)
    void staysWholeWhereAFormShowsItAmongOthers(String text, String names) {
        assertThat(TagName.parted(text, List.of("Seoul, Korea", "旅行、写真", "plain")))
                .extracting(String::strip)
                .containsExactly(names.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#일상 #산책|일상;산책",
                "#일상, 산책|일상;산책",
                "＃일상　＃산책|일상;산책",
                "##one  #two words|one;two words",
                "C#, F# major|C#;F# major",
                "#C# #F#|C#;F#",
                "a #b|a #b",
                "#kept, #other|#kept;other",
                "#|"
            })
    void hasNoSignBeforeIt(String text, @Nullable String names) {
        assertThat(TagName.parted(text, List.of("#kept")))
                .extracting(String::strip)
                .containsExactly(names == null ? new String[0] : names.split(";"));
    }

    /** Two tags that look the same would be two lists of posts. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0xAD, 0x34F, 0x378, 0x61C, 0x115F, 0x1160, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E, 0x2066, 0x2069,
                0x2800, 0x3164, 0xE000, 0xFE0F, 0xFFA0, 0xFFFC, 0xFFFD, 0xE0041, 0xF0000
            })
    void refusesACharacterThatNobodySees(int codePoint) {
        String c = Character.toString(codePoint);
        Fault fault = new Fault("name", "forbidden-character", String.format("U+%04X", codePoint));
        for (String name : List.of(c, c + "a", "mi" + c + "na", "a" + c)) {
            assertThat(faultsOf(() -> new TagName(name))).containsExactly(fault);
        }
    }

    /** By rules of then it was good. */
    @ParameterizedTest
    @ValueSource(strings = {"mi\u200Bna", "\u2800", "a\uE000", "\uD83D\uDC69\u200D\uD83D\uDCBB"})
    void isNotJudgedAgainOnceItIsStored(String stored) {
        assertThat(new TagName(new Stored(stored)).value()).isEqualTo(stored);
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
