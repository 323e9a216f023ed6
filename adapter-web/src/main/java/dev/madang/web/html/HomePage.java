package dev.madang.web.html;

import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostView;

/** @param start whether the list starts here, so that no post on it means none on the board */
record HomePage(Frame frame, Page<PostView, PostCursor> posts, boolean start) implements Sheet {

    boolean isBoardEmpty() {
        return start && posts.items().isEmpty();
    }

    @Override
    public String template() {
        return "home.jte";
    }
}
