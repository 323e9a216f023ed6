package dev.madang.web.html.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @ParameterizedTest
    @ValueSource(strings = {"글", "1\n2\n3\n4\n5\n6\n7\n8"})
    void isAShortTextAsItIs(String text) {
        assertThat(Excerpt.of(text)).isEqualTo(new Excerpt(text, true));
        assertThat(Excerpt.of("글".repeat(500))).isEqualTo(new Excerpt("글".repeat(500), true));
    }

    @Test
    void endsAfterFiveHundredCharacters() {
        assertThat(Excerpt.of("😀".repeat(501))).isEqualTo(new Excerpt("😀".repeat(500) + '…', false));
    }

    @Test
    void endsAfterEightLines() {
        assertThat(Excerpt.of("a\n".repeat(245))).isEqualTo(new Excerpt("a\n".repeat(7) + "a…", false));
        assertThat(Excerpt.of("\n".repeat(20) + "a").text()).isEqualTo("…");
    }
}
