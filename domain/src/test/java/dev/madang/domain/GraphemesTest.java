package dev.madang.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧‍👦", "❤️", "👍🏽", "🇰🇷", "1️⃣", "ᄒ\u1173\u11AB", "x\u0301\u0323", "か\u3099"})
    void areCutBeforeRatherThanWithin(String grapheme) {
        for (String before : new String[] {"가", "a ", "🎉", "😀".repeat(50), "\n"}) {
            String text = before + grapheme + "나";
            int end = before.length() + grapheme.length();
            for (int at = before.length(); at < end; at++) {
                assertThat(Graphemes.end(text, at)).as("%s at %s", text, at).isEqualTo(before.length());
            }
            assertThat(Graphemes.end(text, end)).isEqualTo(end);
        }
    }

    @Test
    void areCutWithinWhereTheyAreVeryLong() {
        String marks = "x" + "\u0301".repeat(600);
        assertThat(Graphemes.end(marks, 500)).isEqualTo(500);
        assertThat(Graphemes.end("x" + "\u200D😀".repeat(600), 501)).isBetween(430, 501);
    }

    @Test
    void areWholeAtTheEndsOfAText() {
        assertThat(Graphemes.end("가", 0)).isZero();
        assertThat(Graphemes.end("가", 1)).isEqualTo(1);
        assertThat(Graphemes.end("", 0)).isZero();
    }
}
