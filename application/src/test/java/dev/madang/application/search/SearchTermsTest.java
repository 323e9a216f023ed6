package dev.madang.application.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.post.PostView;
import dev.madang.application.text.Tokens;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    /** Of every kind, and those that change kind, length or neighbour when they are folded. */
    private static final String ALPHABET =
            "가각나날씨ㄱㅏㅋ\u1100\u1161\u11a8 aAbBé\u0301ıİßſςΣ１９ａＡ　ｶﾞーｰァ々〆%_\"*-.\u200d\ufe0f😀👍🏽ﬁ①㎏ไท\u0e34";

    private static Match match(String text, String title, String content) {
        return SearchTerms.of(text).match(new PostView(1, title, content, Instant.EPOCH, "mina", 1, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            날씨        | 오늘 날씨는
            씨는        | 오늘 날씨는
            날          | 오늘 날씨는
            Flask로     | flask로 만든
            FLASK      | Flask로 만든
            ΟΔΟΣ       | οδος
            straße     | STRAẞE
            ﬁne        | FINE
            ｶﾞｰﾃﾞﾝ     | ガーデン
            １００％      | 100%
            ㎏          | 5 kg
            co-op      | the co-op shop
            op         | the co-op shop
            node.js    | Node.js!
            👍🏽          | 좋아요👍🏽
            """)
    void findWordsAndParts(String text, String title) {
        assertThat(match(text, title, ".")).isEqualTo(Match.TITLE);
        assertThat(match(Normalizer.normalize(text, Normalizer.Form.NFD), title, "."))
                .isEqualTo(Match.TITLE);
        assertThat(match(text, Normalizer.normalize(title, Normalizer.Form.NFD), "."))
                .isEqualTo(Match.TITLE);
        assertThat(match(text, ".", title)).isEqualTo(Match.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            한국어      | 한국 국어
            씨          | 오늘 날씨는
            art        | party
            part       | party
            e          | é
            c          | C2
            coop       | co-op
            날씨는오늘   | 날씨는 오늘
            """)
    void findNothingElse(String text, String title) {
        assertThat(match(text, title, title)).isEqualTo(Match.NONE);
    }

    @Test
    void areAllNeeded() {
        assertThat(match("산책 저녁", "저녁 산책", ".")).isEqualTo(Match.TITLE);
        assertThat(match("산책 저녁", "저녁", "산책")).isEqualTo(Match.TEXT);
        assertThat(match("산책 저녁", "저녁", "아침")).isEqualTo(Match.NONE);
        assertThat(match("산책저녁", "산책", "저녁")).isEqualTo(Match.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\n\t", "\u200d"})
    void areNeverNone(String text) {
        assertRefused(text, new Fault("q", "required"));
    }

    @Test
    void haveALimit() {
        assertThat(SearchTerms.of(" " + "😀".repeat(SearchTerms.MAX_LENGTH) + " "))
                .isNotNull();
        assertRefused(
                "😀".repeat(SearchTerms.MAX_LENGTH + 1),
                new Fault("q", "too-long", SearchTerms.MAX_LENGTH, SearchTerms.MAX_LENGTH + 1));
    }

    private static void assertRefused(String text, Fault fault) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SearchTerms.of(text))
                .returns(List.of(fault), Refusal::faults);
    }

    @Test
    void areTheSameHoweverTheyAreTyped() {
        assertThat(SearchTerms.of("Ｆｌａｓｋ  날씨 flask\u3000FLASK "))
                .isEqualTo(SearchTerms.of("flask 날씨"))
                .hasSameHashCodeAs(SearchTerms.of("flask 날씨"))
                .hasToString("flask 날씨");
    }

    /** Or an index would hide hits. */
    @Test
    void haveNoTokenThatAHitHasNot() {
        Random random = new Random(1);
        int hits = 0;
        for (int i = 0; i < 200_000; i++) {
            String title = text(random, 12);
            String text = text(random, 3);
            if (!text.isBlank() && matches(text, title)) {
                hits++;
                assertThat(Tokens.of(title))
                        .as("%s in %s", text, title)
                        .containsAll(SearchTerms.of(text).tokens());
            }
        }
        assertThat(hits).isGreaterThan(5_000);
    }

    private static boolean matches(String text, String title) {
        try {
            return match(text, title, ".") == Match.TITLE;
        } catch (Refusal nothingLeft) {
            return false;
        }
    }

    private static String text(Random random, int most) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(most); length > 0; length--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    @Test
    void haveTokens() {
        assertThat(Tokens.of("Flask로 100% 날씨는")).containsExactly("flask", "^로", "100", "%", "^날", "날씨", "씨는");
        assertThat(SearchTerms.of("씨는 로 k로 Flask").tokens()).containsExactly("씨는", "^로", "k", "flask");
        assertThat(Tokens.of("黒い猫는")).containsExactly("^黒", "黒い", "^い", "い猫", "^猫", "猫는", "^는");
        assertThat(SearchTerms.of("い猫 猫").tokens()).containsExactly("い猫", "^猫");
    }
}
