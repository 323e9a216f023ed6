package dev.madang.web.html.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "글", "1\n2\n3", "두 줄\n\n"})
    void isAShortTextAsItIs(String text) {
        assertThat(Excerpt.of(text)).isEqualTo(new Excerpt(text, true));
    }

    @Test
    void isAsWideAsThreeLines() {
        for (String wide : new String[] {"글", "字", "か", "😀"}) {
            assertThat(Excerpt.of(wide.repeat(112))).isEqualTo(new Excerpt(wide.repeat(112), true));
            assertThat(Excerpt.of(wide.repeat(113))).isEqualTo(new Excerpt(wide.repeat(112) + '…', false));
        }
        assertThat(Excerpt.of("x".repeat(225)).whole()).isTrue();
        assertThat(Excerpt.of("é".repeat(226))).isEqualTo(new Excerpt("é".repeat(225) + '…', false));
    }

    @Test
    void endsBetweenCharacters() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(Excerpt.of(family.repeat(90)).text()).isEqualTo(family.repeat(20) + '…');
        assertThat(Excerpt.of("글" + "🇰🇷".repeat(90)).text()).isEqualTo("글" + "🇰🇷".repeat(55) + '…');
    }

    @Test
    void endsBetweenWords() {
        assertThat(Excerpt.of("seven w ".repeat(40)).text())
                .isEqualTo("seven w ".repeat(28).strip() + "…");
        assertThat(Excerpt.of("세 글자 ".repeat(60)).text())
                .isEqualTo("세 글자 ".repeat(28).strip() + "…");
        assertThat(Excerpt.of("short " + "x".repeat(500)).text()).hasSize(226);
    }

    @Test
    void endsAfterThreeLines() {
        assertThat(Excerpt.of("a\n".repeat(245))).isEqualTo(new Excerpt("a\na\na…", false));
        assertThat(Excerpt.of("\n".repeat(20) + "a").text()).isEqualTo("…");
    }
}
