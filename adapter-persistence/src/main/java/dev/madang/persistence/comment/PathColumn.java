package dev.madang.persistence.comment;

import dev.madang.domain.comment.CommentPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Places in text columns, whose order is theirs: each number in base 36 and before it how many digits it has, so that 2 comes
 * before 10.
 */
final class PathColumn {

    private static final int RADIX = 36;

    /** Behind all that is below a place. */
    private static final char END = '~';

    private PathColumn() {}

    static String stored(CommentPath path) {
        return path.numbers().stream().map(PathColumn::stored).collect(Collectors.joining());
    }

    private static String stored(int number) {
        String digits = Integer.toString(number, RADIX);
        return digits.length() + digits;
    }

    /** What is between a place and this is below it. */
    static String end(String stored) {
        return stored + END;
    }

    static CommentPath read(String stored) {
        List<Integer> numbers = new ArrayList<>(CommentPath.MAX_DEPTH);
        for (int at = 0; at < stored.length(); ) {
            int end = at + 1 + Character.digit(stored.charAt(at), RADIX);
            numbers.add(Integer.parseInt(stored, at + 1, end, RADIX));
            at = end;
        }
        return new CommentPath(numbers);
    }
}
