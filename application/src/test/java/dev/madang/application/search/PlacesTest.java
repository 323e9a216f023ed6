package dev.madang.application.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.text.FoldedText;
import dev.madang.application.text.Folding;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what was looked for stands in a text, as its author wrote it. */
class PlacesTest {

    private static List<String> found(String text, String words) {
        return SearchTerms.of(words).places(text).stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            저녁 산책과 산책로    | 산책         | 산책,산책
            저녁 산책            | 수달         | -
            Java와 JAVA, Javac  | java         | Java,JAVA
            ＪＡＶＡ를 씁니다      | java         | ＪＡＶＡ
            Java를 씁니다         | ｊａｖａ      | Java
            ﾃｽﾄｶﾞﾊﾟ            | ガ           | ｶﾞ
            Straße STRASSE     | straße       | Straße
            İstanbul           | istanbul     | İstanbul
            İİİ 끝 İx          | 끝           | 끝
            the ﬁne oﬃce       | fine         | ﬁne
            ㍿마당             | 株式         | ㍿
            하하하             | 하하         | 하하하
            산책로 산책         | 산책로 책로    | 산책로
            산책로             | 산책 책로     | 산책로
            새벽 산책 수달      | 수달 새벽     | 새벽,수달
            값 100% <b>        | 100% <b>     | 100%,<b>
            재밌다ㅋㅋㅋ         | 재밌다        | 재밌다
            사ㄳ               | 삯           | 사ㄳ
            😀 웃음 😀          | 😀           | 😀,😀
            """)
    void areWhatTheAuthorWrote(String text, String words, String expected) {
        assertThat(found(text, words)).isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void areWholeCharactersOfWhateverForm() {
        String decomposed = Normalizer.normalize("새벽 산책로, Café", Form.NFD);
        assertThat(found(decomposed, "산책")).containsExactly(Normalizer.normalize("산책", Form.NFD));
        assertThat(found(decomposed, "café")).containsExactly(Normalizer.normalize("Café", Form.NFD));
        assertThat(found("Café", Normalizer.normalize("CAFÉ", Form.NFD))).containsExactly("Café");
        assertThat(found("산\u200B책 길", "산책")).containsExactly("산\u200B책");
        assertThat(found("so\u00ADfort", "sofort")).containsExactly("so\u00ADfort");
        assertThat(found("\u200B\u200B산책", "산책")).containsExactly("산책");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "か", "가", "ㄱ"})
    void areFoundInTheSameTextAsTheSearchFolds(String before) {
        String wrong = IntStream.concat(IntStream.range(0, 0x1FFFF), IntStream.range(0xE0000, 0xE0200))
                .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                .mapToObj(c -> before + Character.toString(c))
                .filter(text -> !FoldedText.of(text).toString().equals(Folding.fold(text)))
                .collect(Collectors.joining(" "));
        assertThat(wrong).isEmpty();
    }

    @Test
    void areFoundInMixturesToo() {
        String alphabet =
                "aA ßİﬁ㍿가각ᄀ\u1161\u11A8ㄱㅏㄳﾡ\uFFC2ｶ\uFF9E\uFF9Fか\u3099\u0301\u0345\u0327\u200D\u00AD\uFE0F😀\uD800";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(8, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            assertThat(FoldedText.of(text.toString()).toString()).isEqualTo(Folding.fold(text.toString()));
        }
    }
}
