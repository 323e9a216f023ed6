package dev.madang.persistence.post;

import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import java.util.function.Predicate;

/** Whether a post, with those before it, fills a page; it is asked of each in turn. */
final class ContentLimit implements Predicate<PostView> {

    private int content;

    @Override
    public boolean test(PostView post) {
        content += post.content().length();
        return content >= PostQueries.MAX_CONTENT;
    }
}
