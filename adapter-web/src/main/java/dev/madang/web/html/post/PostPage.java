package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.post.ShowPost;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param mayChange whether to show the way to that */
record PostPage(PageContext context, ShowPost.Shown shown, boolean mayChange) implements PageModel {

    PostView post() {
        return shown.post();
    }

    @Override
    public String template() {
        return "post/post.jte";
    }
}
