package dev.madang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody waits for a text that was made to be work. */
@Isolated
class EffortTest {

    /** Of the fastest of three, on a machine that may have other work; alone, each takes less than a tenth of it. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private final CommonMarkdown markdown = new CommonMarkdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "*a_",
                "**가",
                "*가(",
                "- a\n",
                "- [ ] a\n",
                "> ",
                "> - ",
                "`",
                "`a`` ",
                "```\n",
                "http://a.kr ",
                "ftp://a.kr ",
                "a@b.kr ",
                "[a](b)",
                "![a](b)",
                "![[]()",
                "[^1]",
                "[x]: /y\n",
                "|",
                "|a|\n",
                "~~a",
                "~~~ a\n",
                "> ~~~ a\n>> ~~~\n",
                "- ~~~ a\n",
                "~~~~ a\n~~~ a\n",
                "_가_는 ",
                "_a_가",
                "^_",
                "(*^",
                "\\",
                "&amp;",
                "\"",
                "a\n",
                "1. 2. ",
                "\n\n# a",
                "<",
                "<b>",
                "a b 가나다 "
            })
    void isBoundForTheLongestTexts(String piece) {
        String text = piece.repeat(Content.MAX_BYTES / piece.getBytes(StandardCharsets.UTF_8).length);
        assertQuick(text);
    }

    @Test
    void isBoundForTablesOfManyCells() {
        String text = "|".repeat(300) + "\n" + "|-".repeat(300) + "|\n" + "|a\n".repeat(15_000);
        assertQuick(text);
        assertQuick("|a".repeat(100) + "|\n" + "|-".repeat(100) + "|\n" + "|a\n".repeat(1_000));
    }

    private void assertQuick(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(markdown.render(new Content(new Stored(text))).html().value())
                    .hasSizeLessThanOrEqualTo(1 << 19);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(MOST);
    }

    @Test
    void showsAsTypedWhatWouldTakeTooLong() {
        String text = "*a*\n".repeat(9_000);
        assertThat(markdown.render(new Content(new Stored(text))).html().value())
                .startsWith("<p>*a*<br />\n*a*<br />");
        assertThat(markdown.render(new Content(new Stored("*a*\n".repeat(1_000))))
                        .html()
                        .value())
                .startsWith("<p><em>a</em><br />");
    }
}
