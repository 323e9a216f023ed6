package dev.madang.web.html.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.web.html.difference.Differences.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDifferenceTest {

    private static String whole(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** With what differs in brackets. */
    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.differs() ? '[' + piece.text() + ']' : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "the old word, the new word, the [old] word, the [new] word",
        "모임은 금요일입니다, 모임은 토요일입니다, 모임은 [금요일입니다], 모임은 [토요일입니다]",
        "今日は晴れです, 今日は雨です, 今日は[晴れ]です, 今日は[雨]です",
        "'one, two', one two, 'one[,] two', one two",
        "same, same, same, same",
        "'', new, '', [new]",
        "old, '', [old], ''",
        "a 2 b, a 22 b, a [2] b, a [22] b"
    })
    void marksWordsThatTheOtherHasNot(String before, String after, String old, String next) {
        TextDifference difference = TextDifference.between(before, after);
        assertThat(marked(difference.before())).isEqualTo(old);
        assertThat(marked(difference.after())).isEqualTo(next);
        assertThat(difference.isAny()).isEqualTo(!before.equals(after));
    }

    @Test
    void losesNothingOfEither() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String before = text(random, random.nextInt(40));
            String after = text(random, random.nextInt(40));
            TextDifference difference = TextDifference.between(before, after);
            assertThat(whole(difference.before())).isEqualTo(before);
            assertThat(whole(difference.after())).isEqualTo(after);
            assertThat(alike(difference.before())).isEqualTo(alike(difference.after()));
        }
    }

    private static String alike(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.differs())
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int length) {
        String[] parts = {"가", "나", " ", "\n", "x", ".", "字", "\uD83C\uDFE0", "e\u0301"};
        return IntStream.range(0, length)
                .mapToObj(i -> parts[random.nextInt(parts.length)])
                .collect(Collectors.joining());
    }

    @Test
    void comparesManyWordsByLine() {
        String lines = IntStream.range(0, 900).mapToObj(i -> "the line " + i).collect(Collectors.joining("\n"));
        TextDifference difference =
                TextDifference.between("old first\n" + lines + "\nlast one", "new first\n" + lines + "\nlast two");
        assertThat(difference.before())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .containsExactly("old first\n", "last one");
        assertThat(difference.after())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .containsExactly("new first\n", "last two");
    }

    @Test
    void marksOneWordOfTheLongestText() {
        String lines = IntStream.range(0, 20_000).mapToObj(i -> "the line " + i).collect(Collectors.joining("\n"));
        TextDifference difference =
                TextDifference.between(lines + "\nan old word\n" + lines, lines + "\na new word\n" + lines);
        assertThat(difference.before())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .containsExactly("an", "old");
        assertThat(difference.after())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .containsExactly("a", "new");
        assertThat(whole(difference.after())).isEqualTo(lines + "\na new word\n" + lines);
    }

    @Test
    void takesTheLargestTextsForWholesInTime() {
        String before = "a\n".repeat(1 << 19);
        String after = "b\n".repeat(1 << 19);
        TextDifference difference =
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> TextDifference.between(before, after));
        assertThat(difference.before()).containsExactly(new Piece(before, true));
        assertThat(difference.after()).containsExactly(new Piece(after, true));
    }
}
