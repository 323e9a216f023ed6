package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of what people wrote part by part, because only what was read tells how long it is. A part holds fewer items
 * than it was told to, if those fill a page.
 *
 * @param <C> the cursors of the list
 */
public final class PageReader<T, C> {

    private static final int FIRST_PART = 32;

    /** Also after many short posts: those that follow may be of the longest. */
    private static final int MAX_PART = 128;

    private final int limit;
    private final Function<T, C> cursor;
    private final ToIntFunction<T> length;
    private final List<T> items = new ArrayList<>();
    private int content;
    private boolean more;

    private PageReader(Function<T, C> cursor, ToIntFunction<T> length, Limit limit) {
        this.cursor = cursor;
        this.length = length;
        this.limit = limit.value();
    }

    /** {@link #read(BiFunction, Object, Function, ToIntFunction, Limit)} of posts. */
    public static <C> Page<PostView, C> read(
            BiFunction<@Nullable C, Integer, List<PostView>> list,
            @Nullable C start,
            Function<PostView, C> cursor,
            Limit limit) {
        return read(list, start, cursor, post -> post.content().length(), limit);
    }

    /**
     * The page that follows a cursor, in the list's direction: {@code previous} is null. It holds fewer items than it may
     * where those reach {@link PostQueries#MAX_CONTENT}, but one at least if there is one.
     *
     * @param list gives as many items as it is told, from the one that follows a cursor
     * @param start null at the start of a list that has no cursor for it
     * @param cursor that of an item
     * @param length of an item's content, in characters
     */
    public static <T, C> Page<T, C> read(
            BiFunction<@Nullable C, Integer, List<T>> list,
            @Nullable C start,
            Function<T, C> cursor,
            ToIntFunction<T> length,
            Limit limit) {
        PageReader<T, C> page = new PageReader<>(cursor, length, limit);
        @Nullable C place = start;
        for (boolean exhausted = false; !exhausted && !page.more; ) {
            int wanted = page.wanted();
            List<T> part = list.apply(place, wanted);
            part.forEach(page::take);
            exhausted = part.isEmpty() || (part.size() < wanted && !page.isFull());
            place = page.end();
        }
        return new Page<>(page.items, null, page.more ? page.end() : null);
    }

    private void take(T item) {
        if (isFull()) {
            more = true;
        } else {
            items.add(item);
            content += length.applyAsInt(item);
        }
    }

    private boolean isFull() {
        return items.size() == limit || content >= PostQueries.MAX_CONTENT;
    }

    /** One more than is to be taken, which tells that there is a next page. */
    private int wanted() {
        if (isFull()) {
            return 1;
        }
        int affordable =
                items.isEmpty() ? FIRST_PART : (PostQueries.MAX_CONTENT - content) / (content / items.size() + 1) + 1;
        return Math.min(limit - items.size() + 1, Math.min(affordable, MAX_PART));
    }

    private @Nullable C end() {
        return items.isEmpty() ? null : cursor.apply(items.get(items.size() - 1));
    }
}
