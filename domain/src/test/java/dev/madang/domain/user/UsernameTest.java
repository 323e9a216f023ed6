package dev.madang.domain.user;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import dev.madang.domain.Stored;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", EMOJI})
    void takesOneCodePointToEightyOfThem(String codePoint) {
        assertThat(new Username(codePoint).value()).isEqualTo(codePoint);
        assertThat(new Username(codePoint.repeat(79)).value()).isEqualTo(codePoint.repeat(79));
        assertThat(new Username(codePoint.repeat(80)).value()).isEqualTo(codePoint.repeat(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", EMOJI})
    void refusesEightyOneCodePoints(String codePoint) {
        assertThat(faultsOf(() -> new Username(codePoint.repeat(81))))
                .containsExactly(new Fault("username", "too-long", 80, 81));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u2007\u202F", "\u3000\u3000"})
    void isRequired(String text) {
        assertThat(faultsOf(() -> new Username(text))).containsExactly(new Fault("username", "required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mary Ann", "O'Brien", "홍길동", "山田\u3000太郎", "Ольга", "اسم", "Zoë", "a/b?c#d%20", "<b>&amp;", "1"
            })
    void takesAnyScriptWithSpacesAndSignsInside(String text) {
        assertThat(new Username(text).value()).isEqualTo(text);
    }

    /** On every Java: on 17, none of these is a character yet. */
    @ParameterizedTest
    @ValueSource(ints = {0x1FAE0, 0x1FAE8, 0x1FAE9, 0x313F0, 0x2EBF0})
    void takesWhatUnicodeHasSinceJava17(int codePoint) {
        String name = "mina" + Character.toString(codePoint);
        assertThat(new Username(name).value()).isEqualTo(name);
    }

    /** Written in the composed form that Unicode has since 16. */
    @Test
    void isComposedByTheSameTablesOnEveryJava() {
        assertThat(new Username("\uD81B\uDD67\uD81B\uDD67").value()).isEqualTo("\uD81B\uDD68");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0301\u0300", "\u20DD", "\u0301 \u0301", "\u0903", "\u1039"})
    void isRequiredWhereMarksHaveNothingToStandOn(String marks) {
        assertThat(faultsOf(() -> new Username(marks))).containsExactly(new Fault("username", "required"));
    }

    /** A name that was valid when it was taken stays valid for its owner. */
    @ParameterizedTest
    @ValueSource(strings = {"mina\uFFFC", "\uFFFD\uFFFD", "\u2800", " mina", "mina\uDBC0\uDC00"})
    void isNotJudgedAgainOnceItIsStored(String stored) {
        assertThat(new Username(new Stored(stored)).value()).isEqualTo(stored);
        assertThat(new Username(new Stored("mina"))).isEqualTo(new Username("mina"));
    }

    /** A name that is looked up may be one that only former rules allowed. */
    @Test
    void isSoughtAsItWouldBeKeptAndNotJudged() {
        assertThat(Username.sought(" " + Normalizer.normalize("미나", Normalizer.Form.NFD) + "\u3000"))
                .contains(new Username("미나"));
        assertThat(Username.sought("mina\uFFFC")).contains(new Username(new Stored("mina\uFFFC")));
        assertThat(Username.sought("")).isEmpty();
        assertThat(Username.sought("a".repeat(81))).isEmpty();
        assertThat(Username.sought("a\uD83D")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" 홍길동 ", "\u00A0홍길동\u00A0", "\u3000홍길동\u3000", "\u2028홍길동\u2029", "\t\r\n홍길동\u001F\n"})
    void losesWhiteSpaceAroundIt(String text) {
        assertThat(new Username(text)).isEqualTo(new Username("홍길동"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"한글", "홍길동", "Zoë", "Å"})
    void isTheSameNameHoweverItsCharactersAreComposed(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(text);
        assertThat(new Username(decomposed))
                .isEqualTo(new Username(text))
                .hasSameHashCodeAs(new Username(text))
                .returns(text, Username::value);
    }

    @Test
    void isAnotherNameInAnotherCase() {
        assertThat(new Username("Admin")).isNotEqualTo(new Username("admin"));
    }

    /** Among them Hangul fillers, direction marks, joiners, variation selectors, and what Unicode doesn't define. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F,
                0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2065, 0x2066, 0x2069, 0x206A, 0x3164,
                0xE000, 0xF8FF, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFE, 0xFFFF, 0x378, 0x1BCA0, 0x1D173,
                0xE0000, 0xE0001, 0xE0041, 0xE0100, 0xE01EF, 0xE0FFF, 0xF0000, 0x10FFFD, 0x10FFFF, 0x2800, 0xFFFC,
                0xFFFD, 0x13441, 0x13442, 0x16FE4, 0x1D159
            })
    void refusesACharacterThatNobodySees(int codePoint) {
        String c = Character.toString(codePoint);
        Fault fault = new Fault("username", "forbidden-character", String.format("U+%04X", codePoint));
        assertThat(faultsOf(() -> new Username("admin" + c))).containsExactly(fault);
        assertThat(faultsOf(() -> new Username(c))).containsExactly(fault);
        assertThat(faultsOf(() -> new Username("ad" + c + "min"))).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x2028, 0x2029})
    void refusesALineBreakOrTabInside(int codePoint) {
        assertThat(faultsOf(() -> new Username("a" + Character.toString(codePoint) + "b")))
                .containsExactly(new Fault("username", "forbidden-character", String.format("U+%04X", codePoint)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xD83D, 0xDBFF, 0xDC00, 0xDFFF})
    void refusesHalfOfASurrogatePair(int half) {
        Fault fault = new Fault("username", "forbidden-character", String.format("U+%04X", half));
        assertThat(faultsOf(() -> new Username("a" + (char) half))).containsExactly(fault);
        assertThat(faultsOf(() -> new Username((char) half + "a"))).containsExactly(fault);
    }
}
