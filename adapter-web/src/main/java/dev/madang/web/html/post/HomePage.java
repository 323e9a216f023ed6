package dev.madang.web.html.post;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;
import dev.madang.domain.recommendation.Span;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import org.jspecify.annotations.Nullable;

/**
 * @param start whether the list starts here, so that no post on it means none on the board
 * @param span of which the most recommended posts are shown; null where the newest are
 */
record HomePage(
        PageContext context,
        Page<PostView, ?> posts,
        boolean start,
        @Nullable Span span) implements PageModel {

    boolean isBoardEmpty() {
        return span == null && start && posts.items().isEmpty();
    }

    /** The key of a sentence about the list. */
    String key(String byDate, String ranked) {
        return span == null ? byDate : ranked;
    }

    @Override
    public String template() {
        return "post/home.jte";
    }
}
