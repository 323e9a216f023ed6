package dev.madang.domain;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({"name, too-long", "line, too-long", "lines, too-large"})
    void namesTheFieldAndTheLimit(String rule, String code) {
        assertThat(faultsOf(() -> apply(rule, "abcd", 3))).containsExactly(new Fault("nickname", code, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({"name", "line", "lines"})
    void trimsEveryKindOfSpaceThatUnicodeHas(String rule) {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .forEach(
                        space -> assertThat(apply(rule, space + "a" + space, 1)).isEqualTo("a"));
    }

    @ParameterizedTest
    @CsvSource({"name", "line", "lines"})
    void refusesEveryControlCharacterAndHalfOfAPair(String rule) {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))
                .filter(c -> !rule.equals("lines") || "\t\n\r".indexOf(c) < 0)
                .forEach(c -> assertThat(faultsOf(() -> apply(rule, "a" + (char) c + "b", 9)))
                        .extracting(Fault::code)
                        .containsExactly("forbidden-character"));
    }

    @Test
    void showsEveryCharacterOfAName() {
        IntStream tagsAndSelectors = IntStream.rangeClosed(0xE0000, 0xE0FFF);
        IntStream.concat(
                        IntStream.rangeClosed(0, Character.MAX_VALUE).filter(PlainTextTest::isInvisible),
                        tagsAndSelectors)
                .forEach(c -> assertThat(faultsOf(() -> PlainText.name("name", "a" + Character.toString(c) + "b", 9)))
                        .extracting(Fault::code)
                        .containsExactly("forbidden-character"));
    }

    /** Duployan, SignWriting, Thai and Devanagari on Latin, Hangul, Han, a digit and Arabic. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mina\uD82F\uDC9D",
                "미나\uD836\uDE9B",
                "mi\u0E31na",
                "田中\u0941",
                "7\u0E34",
                "\u0645\u0E34",
                "a\u0301\u0E34"
            })
    void refusesMarksOfOtherScriptsInNames(String name) {
        assertThat(faultsOf(() -> PlainText.name("name", name, 9)))
                .extracting(Fault::code)
                .containsExactly("forbidden-character");
    }

    /** Vietnamese, Thai, Hindi, Arabic, Hebrew, Burmese, Khmer, Tamil, Bengali, Tibetan, Japanese in parts, Greek. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị",
                "สมชาย ใจดี",
                "ณัฐวุฒิ",
                "हिन्दी",
                "مُحَمَّد",
                "שָׁלוֹם",
                "မြန်မာ",
                "ខ្មែរ",
                "தமிழ்",
                "বাংলা",
                "བོད་སྐད་",
                "か\u3099",
                "x\u0331",
                "ΐ\u0345"
            })
    void takesMarksThatBelongToTheirLetters(String name) {
        assertThat(PlainText.name("name", name, 40)).isEqualTo(PlainText.nfc(name));
    }

    @ParameterizedTest
    @CsvSource({"name", "line", "lines"})
    void namesTheFirstForbiddenCharacterOnly(String rule) {
        assertThat(faultsOf(() -> apply(rule, "a\u0001\u0002b", 9)))
                .containsExactly(new Fault("nickname", "forbidden-character", "U+0001"));
    }

    @ParameterizedTest
    @CsvSource({"name", "line", "lines"})
    void changesNothingTheSecondTime(String rule) {
        String once = apply(rule, "\u3000 " + Normalizer.normalize("각 Å é", Normalizer.Form.NFD) + " \n", 99);
        assertThat(apply(rule, once, 99)).isEqualTo(once);
    }

    /** Which of them there are is another matter for fonts of other scripts than of today's. */
    @ParameterizedTest
    @CsvSource({"name", "line", "lines"})
    void needsSomethingThatIsDrawnByItself(String rule) {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> isMark(c) && !isInvisible(c))
                .forEach(c -> assertThat(faultsOf(() -> apply(rule, Character.toString(c), 9)))
                        .extracting(Fault::code)
                        .as("U+%04X", c)
                        .containsAnyOf("required", "forbidden-character"));
    }

    @ParameterizedTest
    @CsvSource({"line", "lines"})
    void isRequiredOfNothingButBlanks(String rule) {
        for (int blank : new int[] {0x2800, 0xFFFC, 0x13441, 0x13442, 0x16FE4, 0x1D159, 0x1680}) {
            String text = Character.toString(blank);
            assertThat(faultsOf(() -> apply(rule, text, 9))).containsExactly(new Fault("nickname", "required"));
            assertThat(faultsOf(() -> apply(rule, text + " \u0301\uFE0F" + text, 99)))
                    .containsExactly(new Fault("nickname", "required"));
            assertThat(apply(rule, "a" + text + "b", 99)).isEqualTo("a" + text + "b");
        }
    }

    /** The short way for the commonest characters leads where the long one does. */
    @Test
    void knowsTheCommonestCharactersByHeart() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Characters::isCommon)
                .forEach(c -> {
                    assertThat(Normalizer2.getNFCInstance().normalize(Character.toString(c)))
                            .isEqualTo(Character.toString(c));
                    assertThat(isInvisible(c) || isMark(c) || UCharacter.isISOControl(c) || UCharacter.isUWhiteSpace(c))
                            .as("U+%04X", c)
                            .isFalse();
                });
    }

    /** No two of them, nor one after a space, are one character. */
    @Test
    void composesNoneOfTheCommonestCharacters() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Characters::isCommon)
                .forEach(c -> assertThat(Normalizer2.getNFCInstance().hasBoundaryBefore(c))
                        .as("U+%04X", c)
                        .isTrue());
    }

    @Test
    void composesForStorageAndComparison() {
        assertThat(PlainText.nfc("\u1100\u1161\u11A8")).isEqualTo("각");
        assertThat(PlainText.nfc("\u212B")).isEqualTo("\u00C5");
    }

    @Test
    void doesNotTakeLookAlikesForEachOther() {
        assertThat(PlainText.nfc("\uFF21\u2460\uFB01")).isEqualTo("\uFF21\u2460\uFB01");
    }

    private static boolean isInvisible(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.FORMAT, UCharacterCategory.PRIVATE_USE, UCharacterCategory.UNASSIGNED -> true;
            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    private static boolean isMark(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String apply(String rule, String text, int most) {
        return switch (rule) {
            case "name" -> PlainText.name("nickname", text, most);
            case "line" -> PlainText.line("nickname", text, most);
            default -> PlainText.lines("nickname", text, most);
        };
    }
}
