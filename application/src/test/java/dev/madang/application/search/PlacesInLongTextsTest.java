package dev.madang.application.search;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("measures time")
class PlacesInLongTextsTest {

    /** Each takes milliseconds; if every character cost what the text before it is long, minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"산", "x ", "x", "ﾡￂ", "ㅠ", "ㄱㅏ", "\u200B", "a\uFF9E\u0327", "ß", "﷽", "ﷺ"})
    void areFoundAtOnce(String piece) {
        String text = piece.repeat(60_000 / piece.length());
        List<String> searches = List.of("x", "산산", "x 산 산산 산산산", "ㅠㅠ", "ﷺ", "1 2 3 4 5 6 7 8 9 0 a b c d e f g h");
        assertTimeout(
                Duration.ofSeconds(5),
                () -> searches.forEach(words -> SearchTerms.of(words).places(text)));
    }
}
