package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param held whether its posts wait for a decision, or else were hidden by one */
record QueuePage(PageContext context, boolean held, Page<PostView, Long> posts) implements PageModel {

    @Override
    public String template() {
        return "moderation/queue.jte";
    }
}
