package dev.madang.domain.comment;

import dev.madang.domain.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a comment stands under its post: its number among the comments of the post, behind those of what it answers. In the order
 * of paths, each comment comes before its answers, and these before the next one.
 *
 * @param numbers from 1; at most {@value #MAX_DEPTH}, so that what answers a comment of that depth stands beside it
 */
public record CommentPath(List<Integer> numbers) implements Comparable<CommentPath> {

    public static final int MAX_DEPTH = 4;

    /** No path is before it. */
    public static final CommentPath START = first(1);

    /** Nothing stands there, nor behind it. */
    public static final CommentPath END = first(999_999_999);

    private static final Pattern FORM =
            Pattern.compile("[1-9][0-9]{0,8}(\\.[1-9][0-9]{0,8}){0," + (MAX_DEPTH - 1) + "}");

    public CommentPath {
        numbers = List.copyOf(numbers);
    }

    /** Of what answers the post itself. */
    public static CommentPath first(int number) {
        return new CommentPath(List.of(number));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param field the parameter that holds it
     * @throws Refusal {@code malformed}
     */
    public static CommentPath parse(String field, String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.invalid(field, "malformed", "path", field);
        }
        return new CommentPath(
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }

    /** Of an answer to what stands here. */
    public CommentPath answer(int number) {
        return new CommentPath(Stream.concat(numbers.stream().limit(MAX_DEPTH - 1), Stream.of(number))
                .toList());
    }

    /** The first of all that come behind. */
    public CommentPath next() {
        int last = depth() - 1;
        return depth() < MAX_DEPTH
                ? answer(1)
                : new CommentPath(Stream.concat(numbers.stream().limit(last), Stream.of(numbers.get(last) + 1))
                        .toList());
    }

    /** From 1. */
    public int depth() {
        return numbers.size();
    }

    /** Of what answers the post, at the head of this. */
    public CommentPath root() {
        return first(numbers.get(0));
    }

    /** Those above, from the nearest to the {@link #root}; empty of a root. */
    public Stream<CommentPath> above() {
        return Stream.iterate(depth() - 1, depth -> depth > 0, depth -> depth - 1)
                .map(depth -> new CommentPath(numbers.subList(0, depth)));
    }

    /** Whether what stands there is below this, at any depth. */
    public boolean isAbove(CommentPath other) {
        return depth() < other.depth() && other.numbers.subList(0, depth()).equals(numbers);
    }

    @Override
    public int compareTo(CommentPath other) {
        for (int i = 0; i < Math.min(depth(), other.depth()); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(depth(), other.depth());
    }

    /** {@code 3.14.15}: for clients to hand back and not to read. */
    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
