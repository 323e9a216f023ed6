package dev.madang.markdown.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("measures time")
class LinearTimeTest {

    private static final int ATTEMPTS = 5;

    private static long nanos(String language, int length) {
        long start = System.nanoTime();
        for (String fragment : NastyCode.FRAGMENTS) {
            CodeHighlighter.pieces(language, fragment.repeat(length / fragment.length()));
        }
        return System.nanoTime() - start;
    }

    /** Eight times as long takes some eight times as long; and would take 64 times, if the code were read again and again. */
    @ParameterizedTest
    @MethodSource("dev.madang.markdown.code.NastyCode#languages")
    void growsAsTheCodeDoes(String language) {
        double times = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && times > 20; attempt++) {
            times = Math.min(times, (double) nanos(language, 256 * 1024) / nanos(language, 32 * 1024));
        }
        assertThat(times).isLessThanOrEqualTo(20);
    }
}
