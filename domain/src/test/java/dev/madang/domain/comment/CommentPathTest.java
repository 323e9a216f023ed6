package dev.madang.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentPathTest {

    private static CommentPath path(String text) {
        return CommentPath.parse("from", text);
    }

    @Test
    void areInTheOrderInWhichAThreadIsRead() {
        List<CommentPath> ordered = Stream.of("1", "1.2", "1.2.7", "1.2.7.8", "1.2.7.9", "1.3", "2", "9", "10", "10.11")
                .map(CommentPathTest::path)
                .toList();
        assertThat(ordered.stream().sorted(CommentPath::compareTo)).isEqualTo(ordered);
        assertThat(CommentPath.START).isEqualTo(ordered.get(0));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.5, 1.1", "1.5, 1.5.9, 1.5.1", "1.2.3, 1.2.3.9, 1.2.3.1", "1.2.3.4, 1.2.3.9, 1.2.3.5"})
    void areOfAnswersAndOfWhatIsNext(String comment, String ninth, String next) {
        int number = Integer.parseInt(ninth.substring(ninth.lastIndexOf('.') + 1));
        assertThat(path(comment).answer(number)).hasToString(ninth);
        assertThat(path(comment).next()).hasToString(next);
    }

    @Test
    void areBelowOthers() {
        CommentPath deep = path("1.2.3.4");
        assertThat(deep.above().map(CommentPath::toString)).containsExactly("1.2.3", "1.2", "1");
        assertThat(deep.above()).allMatch(above -> above.isAbove(deep));
        assertThat(deep.isAbove(deep)).isFalse();
        assertThat(path("1.3").isAbove(deep)).isFalse();
        assertThat(path("12").isAbove(path("1.2"))).isFalse();
        assertThat(deep.root()).isEqualTo(path("1"));
        assertThat(path("7").above()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "1.", ".1", "1..2", "1.2.3.4.5", "-1", "1234567890", "1.a", "１"})
    void areNothingElse(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> path(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("malformed"));
    }
}
