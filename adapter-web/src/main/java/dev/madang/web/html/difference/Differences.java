package dev.madang.web.html.difference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fields in which two of a kind differ.
 *
 * @param before with what it would lose, or has lost, to the other
 * @param after with what that has instead
 */
public record Differences(List<Field> before, List<Field> after) {

    /** @param differs whether the other text hasn't it */
    public record Piece(String text, boolean differs) {}

    public record Field(String name, List<Piece> pieces) {}

    /** The texts of one field. */
    public record Pair(String name, String before, String after) {}

    private record Compared(String name, TextDifference texts) {

        Field side(Function<TextDifference, List<Piece>> side) {
            return new Field(name, side.apply(texts));
        }
    }

    public static Differences of(Pair... pairs) {
        List<Compared> differing = Stream.of(pairs)
                .map(pair -> new Compared(pair.name(), TextDifference.between(pair.before(), pair.after())))
                .filter(compared -> compared.texts().isAny())
                .toList();
        return new Differences(
                differing.stream()
                        .map(compared -> compared.side(TextDifference::before))
                        .toList(),
                differing.stream()
                        .map(compared -> compared.side(TextDifference::after))
                        .toList());
    }
}
