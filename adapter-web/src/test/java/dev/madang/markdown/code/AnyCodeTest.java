package dev.madang.markdown.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyCodeTest {

    private static void isWhole(String language, String code) {
        List<Piece> pieces = CodeHighlighter.pieces(language, code);
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .as(language)
                .isEqualTo(code);
        for (int i = 1; i < pieces.size(); i++) {
            areTwo(pieces.get(i - 1), pieces.get(i));
        }
    }

    private static void areTwo(Piece one, Piece next) {
        assertThat(one.kind()).as("%s before %s", one, next).isNotEqualTo(next.kind());
        assertThat(one.text()).isNotEmpty();
        boolean cut = Character.isSurrogatePair(
                one.text().charAt(one.text().length() - 1), next.text().charAt(0));
        assertThat(cut).as("%s and %s share a character", one, next).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.madang.markdown.code.NastyCode#languages")
    void losesNothing(String language) {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            isWhole(language, NastyCode.random(random));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.madang.markdown.code.NastyCode#languages")
    void losesNothingOfWhatIsCutOff(String language) {
        NastyCode.FRAGMENTS.forEach(fragment -> isWhole(language, fragment));
    }

    @Test
    void hasNoPiecesIfEmpty() {
        assertThat(CodeHighlighter.pieces("java", "")).isEmpty();
    }

    @Test
    void isPlainInALanguageThatIsNotKnown() {
        String code = "if \"a\" // 1";
        assertThat(CodeHighlighter.pieces("unheard", code)).containsExactly(new Piece(code, Kind.PLAIN));
        assertThat(CodeHighlighter.pieces("", code)).containsExactly(new Piece(code, Kind.PLAIN));
    }

    @Test
    void isReadByAnyNameOfItsLanguage() {
        for (String name :
                List.of("JavaScript", "JS", "ts", "py", "SH", "YML", "C++", "cs", "C#", "kt", "rb", "rs", "golang")) {
            assertThat(Marked.code(name, "true 1")).as(name).endsWith(" number‹1›");
        }
    }
}
