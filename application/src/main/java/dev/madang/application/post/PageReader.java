package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a page of posts part by part, because only what was read tells how long posts are. */
final class PageReader {

    private static final int FIRST_PART = 32;

    /** Also after many short posts: those that follow may be of the longest. */
    private static final int MOST_OF_A_PART = 128;

    private final int limit;
    private final List<PostView> posts = new ArrayList<>();
    private int content;
    private boolean more;

    private PageReader(Limit limit) {
        this.limit = limit.value();
    }

    /**
     * The page that follows a cursor, in the list's direction: {@code previous} is null.
     *
     * @param list gives as many posts as it is told, from the one that follows a cursor
     */
    static Page<PostView, PostCursor> read(
            BiFunction<@Nullable PostCursor, Integer, List<PostView>> list, @Nullable PostCursor start, Limit limit) {
        PageReader page = new PageReader(limit);
        PostCursor place = start;
        for (boolean exhausted = false; !exhausted && !page.more; ) {
            int wanted = page.wanted();
            List<PostView> part = list.apply(place, wanted);
            part.forEach(page::take);
            exhausted = part.size() < wanted;
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
        return posts.size() == limit || content >= PostQueries.MOST_CONTENT;
    }

    /** One more than is to be taken, which tells that there is a next page. */
    private int wanted() {
        if (isFull()) {
            return 1;
        }
        int affordable =
                posts.isEmpty() ? FIRST_PART : (PostQueries.MOST_CONTENT - content) / (content / posts.size() + 1) + 1;
        return Math.min(limit - posts.size() + 1, Math.min(affordable, MOST_OF_A_PART));
    }

    private @Nullable PostCursor end() {
        return posts.isEmpty() ? null : posts.get(posts.size() - 1).cursor();
    }
}
