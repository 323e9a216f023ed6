package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.post.ShowPost;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/**
 * @param own whether the reader wrote it
 * @param mayChange whether to show the way to that
 */
record PostPage(PageContext context, ShowPost.Shown shown, boolean own, boolean mayChange) implements PageModel {

    PostView post() {
        return shown.post();
    }

    @Override
    public String template() {
        return "post/post.jte";
    }
}
