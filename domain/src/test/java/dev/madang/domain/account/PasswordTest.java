package dev.madang.domain.account;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    private static final String EMOJI = "\uD83D\uDE00";
    private static final String FOURTEEN = "물이 끓는 낡은 주전자 둘";

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", EMOJI})
    void hasFifteenCodePointsAtLeast(String codePoint) {
        assertThat(new Password(FOURTEEN + codePoint).value()).isEqualTo(FOURTEEN + codePoint);
        assertThat(faultsOf(() -> new Password(FOURTEEN))).containsExactly(new Fault("password", "too-short", 15));
        assertThat(faultsOf(() -> new Password(EMOJI.repeat(14))))
                .containsExactly(new Fault("password", "too-short", 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", EMOJI})
    void hasTwoHundredCodePointsAtMost(String codePoint) {
        String longest = FOURTEEN + codePoint.repeat(186);
        assertThat(new Password(longest).value()).isEqualTo(longest);
        assertThat(faultsOf(() -> new Password(longest + codePoint)))
                .containsExactly(new Fault("password", "too-long", 200, 201));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nineteen small hats",
                "  a space at both ends ",
                "가나 다라\u200B마바 사아\u3000자차 카타",
                "onlylowercaseletters"
            })
    void keepsEveryCharacter(String text) {
        assertThat(new Password(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x09, 0x0A, 0x0D, 0x7F, 0x85, 0x2028, 0xD83D})
    void hasNoControlCharacters(int codePoint) {
        assertThat(faultsOf(() -> new Password("nineteen small hats" + Character.toString(codePoint))))
                .containsExactly(new Fault("password", "forbidden-character", String.format("U+%04X", codePoint)));
    }

    @Test
    void isTheSameHoweverItsCharactersAreComposed() {
        String text = "물이 끓는 주전자와 찻잔 둘";
        assertThat(new Password(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(new Password(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345",
                "qwertyuiopasdfgh",
                "PasswordPassword",
                "correct horse battery staple",
                "zqjphsyf6ctifgu",
                "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎ",
                "비밀번호비밀번호비밀번호비밀번호비밀번호",
                "동해물과 백두산이 마르고 닳도록"
            })
    void isNoneOfTheCommonestInAnyCase(String text) {
        assertThat(faultsOf(() -> new Password(text))).containsExactly(new Fault("password", "common"));
        assertThat(faultsOf(() -> new Password(text.toUpperCase(Locale.ROOT))))
                .containsExactly(new Fault("password", "common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "xy", "xYz", "wxyz", "가", "가나다라", EMOJI, EMOJI + "a"})
    void isMoreThanOneShortPieceOverAndOver(String piece) {
        assertThat(faultsOf(() -> new Password(piece.repeat(15)))).containsExactly(new Fault("password", "common"));
        assertThat(faultsOf(() -> new Password(piece.repeat(15) + Character.toString(piece.codePointAt(0)))))
                .containsExactly(new Fault("password", "common"));
    }

    @Test
    void mayRepeatALongerPiece() {
        assertThat(new Password("vwxyzvwxyzvwxyz").value()).hasSize(15);
    }

    @Test
    void isNotShown() {
        assertThat(new Password("nineteen small hats")).hasToString("Password");
    }
}
