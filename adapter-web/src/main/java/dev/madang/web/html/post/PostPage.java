package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param mayChange whether to show the way to that */
record PostPage(PageContext context, PostView post, boolean mayChange) implements PageModel {

    @Override
    public String template() {
        return "post/post.jte";
    }
}
