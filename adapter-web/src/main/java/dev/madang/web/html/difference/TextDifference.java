package dev.madang.web.html.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import dev.madang.web.html.difference.Differences.Piece;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where two texts differ: word by word, line by line if there is much to compare, and as wholes where even that would take too
 * long.
 *
 * @param before in pieces, of which those differ that the other text hasn't
 * @param after likewise
 */
record TextDifference(List<Piece> before, List<Piece> after) {

    /** A character of Chinese or Japanese, letters and digits in a row, or anything else alone. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]\\p{M}*"
            + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|(?s:.)");

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    private static final Pattern WHOLE = Pattern.compile("(?s).+");

    /** Of the numbers of parts where the texts may differ: the time grows with it, here to some 20 ms. */
    private static final long MAX_PRODUCT = 1_000_000;

    /** In characters: to part longer ones into words takes too long by itself. */
    private static final int MAX_LENGTH = 20_000;

    static TextDifference between(String before, String after) {
        int head = head(before, after);
        int tail = tail(before, after, head);
        TextDifference within = ofDiffering(
                before.substring(head, before.length() - tail), after.substring(head, after.length() - tail));
        String start = before.substring(0, head);
        String end = before.substring(before.length() - tail);
        return new TextDifference(around(start, within.before(), end), around(start, within.after(), end));
    }

    /** The whole lines at the start that are the same. */
    private static int head(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return before.lastIndexOf('\n', same - 1) + 1;
    }

    /** Likewise at the end, but for the head. */
    private static int tail(String before, String after, int head) {
        int shorter = Math.min(before.length(), after.length()) - head;
        int same = 0;
        while (same < shorter && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        int end = before.indexOf('\n', before.length() - same);
        return end < 0 ? 0 : before.length() - end - 1;
    }

    private static List<Piece> around(String start, List<Piece> within, String end) {
        return Stream.of(Stream.of(new Piece(start, false)), within.stream(), Stream.of(new Piece(end, false)))
                .flatMap(Function.identity())
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static TextDifference ofDiffering(String before, String after) {
        boolean isLong = Math.max(before.length(), after.length()) > MAX_LENGTH;
        return (isLong ? Stream.of(LINE, WHOLE) : Stream.of(WORD, LINE, WHOLE))
                .map(part -> by(part, before, after))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Empty if it would take too long. */
    private static Optional<TextDifference> by(Pattern part, String before, String after) {
        List<String> one = parts(part, before);
        List<String> other = parts(part, after);
        int shorter = Math.min(one.size(), other.size());
        int start = 0;
        while (start < shorter && one.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        List<String> first = one.subList(start, one.size() - end);
        List<String> second = other.subList(start, other.size() - end);
        if ((long) first.size() * second.size() > MAX_PRODUCT) {
            return Optional.empty();
        }
        var deltas = DiffUtils.diff(first, second, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        String head = String.join("", one.subList(0, start));
        String tail = String.join("", one.subList(one.size() - end, one.size()));
        return Optional.of(new TextDifference(
                pieces(head, deltas, AbstractDelta::getSource, tail),
                pieces(head, deltas, AbstractDelta::getTarget, tail)));
    }

    private static List<Piece> pieces(
            String head,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side,
            String tail) {
        return around(
                head,
                deltas.stream()
                        .map(delta -> new Piece(
                                String.join("", side.apply(delta).getLines()), delta.getType() != DeltaType.EQUAL))
                        .toList(),
                tail);
    }

    private static List<String> parts(Pattern part, String text) {
        return part.matcher(text).results().map(MatchResult::group).toList();
    }

    boolean isAny() {
        return before.stream().anyMatch(Piece::differs) || after.stream().anyMatch(Piece::differs);
    }
}
