package dev.madang.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, cut by keyset: its cost is the same at the start of the list and at the end, and items that come or
 * go meanwhile are neither shown twice nor left out.
 *
 * @param previous the cursor that leads to the part before this one, null at the list's start
 * @param next the cursor that leads to the part after this one, null at the list's end
 */
public record Page<T, C>(
        List<T> items, @Nullable C previous, @Nullable C next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that starts a list, or follows a cursor, in a list that is read forwards only.
     *
     * @param read up to one item more than the page may hold, which tells that there is a next page
     */
    public static <T, C> Page<T, C> forwards(List<T> read, Limit limit, Function<T, C> cursor) {
        boolean more = read.size() > limit.value();
        List<T> items = more ? read.subList(0, limit.value()) : read;
        return new Page<>(items, null, more ? cursor.apply(items.get(items.size() - 1)) : null);
    }
}
