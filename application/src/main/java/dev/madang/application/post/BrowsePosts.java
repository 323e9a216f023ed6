package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Lists posts, newest first, a page at a time. */
@UseCase
public final class BrowsePosts {

    private final PostQueries posts;

    public BrowsePosts(PostQueries posts) {
        this.posts = posts;
    }

    /**
     * A page of posts, newest first, whichever way it was reached: {@code previous} leads to newer, {@code next} to older.
     * It holds fewer than it may where those reach {@link PostQueries#MAX_CONTENT}, but one at least if there is one.
     */
    public Page<PostView, PostCursor> run(PostFilter filter, PostSeek seek, Limit limit) {
        PostCursor after = seek.after();
        if (after == null) {
            var page = PageReader.read(
                    (cursor, most) -> posts.before(filter, cursor, most), seek.before(), PostView::cursor, limit);
            boolean first = seek.before() == null || page.items().isEmpty();
            return first ? page : new Page<>(page.items(), page.items().get(0).cursor(), page.next());
        }
        var page = PageReader.read(
                (cursor, most) -> posts.after(filter, Objects.requireNonNullElse(cursor, after), most),
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
