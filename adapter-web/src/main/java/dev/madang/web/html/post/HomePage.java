package dev.madang.web.html.post;

import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param start whether the list starts here, so that no post on it means none on the board */
record HomePage(PageContext context, Page<PostView, PostCursor> posts, boolean start) implements PageModel {

    boolean isBoardEmpty() {
        return start && posts.items().isEmpty();
    }

    @Override
    public String template() {
        return "post/home.jte";
    }
}
