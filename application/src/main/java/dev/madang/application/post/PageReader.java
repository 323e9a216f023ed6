package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of posts part by part, because only what was read tells how long posts are. A part holds fewer posts than
 * it was told to, if those fill a page.
 *
 * @param <C> the cursors of the list
 */
public final class PageReader<C> {

    private static final int FIRST_PART = 32;

    /** Also after many short posts: those that follow may be of the longest. */
    private static final int MAX_PART = 128;

    private final int limit;
    private final Function<PostView, C> cursor;
    private final List<PostView> posts = new ArrayList<>();
    private int content;
    private boolean more;

    private PageReader(Function<PostView, C> cursor, Limit limit) {
        this.cursor = cursor;
        this.limit = limit.value();
    }

    /**
     * The page that follows a cursor, in the list's direction: {@code previous} is null. It holds fewer posts than it may
     * where those reach {@link PostQueries#MAX_CONTENT}, but one at least if there is one.
     *
     * @param list gives as many posts as it is told, from the one that follows a cursor
     * @param start null at the start of a list that has no cursor for it
     * @param cursor that of a post
     */
    public static <C> Page<PostView, C> read(
            BiFunction<@Nullable C, Integer, List<PostView>> list,
            @Nullable C start,
            Function<PostView, C> cursor,
            Limit limit) {
        PageReader<C> page = new PageReader<>(cursor, limit);
        @Nullable C place = start;
        for (boolean exhausted = false; !exhausted && !page.more; ) {
            int wanted = page.wanted();
            List<PostView> part = list.apply(place, wanted);
            part.forEach(page::take);
            exhausted = part.isEmpty() || (part.size() < wanted && !page.isFull());
            place = page.end();
        }
        return new Page<>(page.posts, null, page.more ? page.end() : null);
    }

    private void take(PostView post) {
        if (isFull()) {
            more = true;
        } else {
            posts.add(post);
            content += post.content().length();
        }
    }

    private boolean isFull() {
        return posts.size() == limit || content >= PostQueries.MAX_CONTENT;
    }

    /** One more than is to be taken, which tells that there is a next page. */
    private int wanted() {
        if (isFull()) {
            return 1;
        }
        int affordable =
                posts.isEmpty() ? FIRST_PART : (PostQueries.MAX_CONTENT - content) / (content / posts.size() + 1) + 1;
        return Math.min(limit - posts.size() + 1, Math.min(affordable, MAX_PART));
    }

    private @Nullable C end() {
        return posts.isEmpty() ? null : cursor.apply(posts.get(posts.size() - 1));
    }
}
