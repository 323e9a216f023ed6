package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** Asks whether a post is to go for good. */
record DeletePage(PageContext context, PostView post) implements PageModel {

    @Override
    public String template() {
        return "post/delete.jte";
    }
}
