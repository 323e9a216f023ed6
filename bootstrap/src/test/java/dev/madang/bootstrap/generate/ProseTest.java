package dev.madang.bootstrap.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource({
        "책, 책을, 책은, 책이, 책과, 책으로",
        "의자, 의자를, 의자는, 의자가, 의자와, 의자로",
        "연필, 연필을, 연필은, 연필이, 연필과, 연필로",
        "가, 가를, 가는, 가가, 가와, 가로",
        "힣, 힣을, 힣은, 힣이, 힣과, 힣으로",
        "값, 값을, 값은, 값이, 값과, 값으로",
        "닭, 닭을, 닭은, 닭이, 닭과, 닭으로"
    })
    void givesEachWordTheParticleItsLastSyllableAsksFor(
            String word, String object, String topic, String subject, String companion, String direction) {
        assertThat(written(word, "을")).isEqualTo(object);
        assertThat(written(word, "은")).isEqualTo(topic);
        assertThat(written(word, "이")).isEqualTo(subject);
        assertThat(written(word, "과")).isEqualTo(companion);
        assertThat(written(word, "으로")).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Web", "7", "\uD83D\uDE00", "ㄹ", "!"})
    void treatsWhatIsNoSyllableAsOpen(String word) {
        assertThat(written(word, "을")).isEqualTo(word + "를");
        assertThat(written(word, "으로")).isEqualTo(word + "로");
    }

    @Test
    void looksAtTheWordThatStandsInTheSlotInTheEnd() {
        Prose prose = new Prose("# s\n{place:으로} 간다\n# place\n{town} 시장\n{town} 역\n# town\n서울");
        assertThat(lines(prose, "s")).containsOnly("서울 시장으로 간다", "서울 역으로 간다");
    }

    @Test
    void knowsNoOtherParticle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written("책", "에서"))
                .withMessageContaining("에서");
    }

    @Test
    void knowsNoOtherList() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Prose("# s\n{word}").write("s", new Random(1)))
                .withMessage("word");
    }

    @Test
    void readsListsWithoutTheirBlankLines() {
        assertThat(new Prose("# a\none\n\ntwo\n\n# b\r\nthree\n").list("a")).containsExactly("one", "two");
        assertThat(new Prose("# a\none\n\ntwo\n\n# b\r\nthree\n").list("b")).containsExactly("three");
    }

    @Test
    void writesSignsOfPatternsAsTheyStand() {
        assertThat(new Prose("# s\n{word} {} {a b}\n# word\n$1 \\ {x").write("s", new Random(1)))
                .isEqualTo("$1 \\ {x {} {a b}");
    }

    @Test
    void usesEveryLineOfAList() {
        assertThat(lines(new Prose("# s\n{word}\n# word\na\nb\nc"), "s")).containsOnly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"korean", "english"})
    void fillsEverySlotOfTheLanguagesThatShip(String language) {
        Prose prose = Prose.in(language);
        assertThat(List.of("title", "sentence", "name", "tag"))
                .allSatisfy(list -> assertThat(lines(prose, list))
                        .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{", "}", "$", ":을")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"korean", "english"})
    void writesTheSameFromTheSameNumber(String language) {
        assertThat(lines(Prose.in(language), "sentence")).isEqualTo(lines(Prose.in(language), "sentence"));
    }

    private static String written(String word, String particle) {
        return new Prose("# s\n{word:" + particle + "}\n# word\n" + word).write("s", new Random(1));
    }

    private static List<String> lines(Prose prose, String list) {
        Random random = new Random(1);
        return IntStream.range(0, 200).mapToObj(i -> prose.write(list, random)).toList();
    }
}
