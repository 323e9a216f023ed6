package dev.madang.markdown.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of code is 7:1 on the ground of code at least, by day and by night. */
class ColoursTest {

    private static final String CSS = read();

    private static String read() {
        try (InputStream in = ColoursTest.class.getResourceAsStream("/dev/madang/web/html/madang.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PLAIN);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void canBeRead(Kind kind) {
        String variable =
                find("\\.code-" + kind.name().toLowerCase(Locale.ROOT) + " \\{ color: var\\(--([a-z]+)\\)", 0);
        int night = CSS.indexOf("prefers-color-scheme: dark");
        for (int from : new int[] {0, night}) {
            assertThat(contrast(colour(variable, from), colour("sheet", from)))
                    .as("%s from %d", variable, from)
                    .isGreaterThanOrEqualTo(7);
        }
    }

    private static int colour(String variable, int from) {
        return Integer.parseInt(find("--" + variable + ": #([0-9a-f]{6});", from), 16);
    }

    private static String find(String pattern, int from) {
        Matcher found = Pattern.compile(pattern).matcher(CSS);
        assertThat(found.find(from)).as(pattern).isTrue();
        return found.group(1);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
