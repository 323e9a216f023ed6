package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads the posts that are published. Within a transaction it sees what the transaction wrote; outside, what was committed last. A list
 * takes the same number of statements for every length.
 */
public interface PostQueries {

    /** Characters of content that end a page, or a thousand of the longest posts would fill a small heap. */
    int MAX_CONTENT = 1 << 20;

    Optional<PostView> byId(long id);

    /**
     * Posts from new to old, by date and then id, descending.
     *
     * @param cursor the first post is the next older one; null to start with the newest
     */
    List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit);

    /**
     * Posts from old to new, by date and then id, ascending.
     *
     * @param cursor the first post is the next newer one
     */
    List<PostView> after(PostFilter filter, PostCursor cursor, int limit);

    /**
     * A page of posts, newest first, whichever way it was reached: {@code previous} leads to newer, {@code next} to older.
     * It holds fewer than it may where those reach {@link #MAX_CONTENT}, but one at least if there is one.
     */
    default Page<PostView, PostCursor> page(PostFilter filter, PostSeek seek, Limit limit) {
        PostCursor after = seek.after();
        if (after == null) {
            var page = PageReader.read(
                    (cursor, most) -> before(filter, cursor, most), seek.before(), PostView::cursor, limit);
            boolean first = seek.before() == null || page.items().isEmpty();
            return first ? page : new Page<>(page.items(), page.items().get(0).cursor(), page.next());
        }
        var page = PageReader.read(
                (cursor, most) -> after(filter, Objects.requireNonNullElse(cursor, after), most),
                after,
                PostView::cursor,
                limit);
        List<PostView> newestFirst = new ArrayList<>(page.items());
        Collections.reverse(newestFirst);
        PostCursor next = newestFirst.isEmpty()
                ? null
                : newestFirst.get(newestFirst.size() - 1).cursor();
        return new Page<>(newestFirst, page.next(), next);
    }
}
