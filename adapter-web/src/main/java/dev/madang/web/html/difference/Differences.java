package dev.madang.web.html.difference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields in which two of a kind differ.
 *
 * @param before with what it would lose, or has lost, to the other
 * @param after with what that has instead
 */
public record Differences(List<Field> before, List<Field> after) {

    /** How much of what both have is shown beside what differs, in characters. */
    private static final int AROUND = 150;

    /** @param differs whether the other text hasn't it */
    public record Piece(String text, boolean differs) {}

    public record Field(String name, List<Piece> pieces) {}

    /** The texts of one field. */
    public record Pair(String name, String before, String after) {}

    private record Compared(String name, TextDifference texts) {

        Field side(Function<TextDifference, List<Piece>> side) {
            return new Field(name, shortened(side.apply(texts)));
        }
    }

    /** Without most of what both have in common. */
    private static List<Piece> shortened(List<Piece> pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> shortened(pieces.get(i), i > 0, i < pieces.size() - 1))
                .toList();
    }

    private static Piece shortened(Piece piece, boolean before, boolean after) {
        String text = piece.text();
        if (piece.differs() || text.length() <= 2 * AROUND) {
            return piece;
        }
        int end = Character.isHighSurrogate(text.charAt(AROUND - 1)) ? AROUND - 1 : AROUND;
        int start = text.length() - AROUND;
        int whole = Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
        return new Piece((before ? text.substring(0, end) : "") + '…' + (after ? text.substring(whole) : ""), false);
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
