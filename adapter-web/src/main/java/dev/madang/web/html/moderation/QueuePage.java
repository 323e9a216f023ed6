package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.post.PostView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param pending whether no moderator has decided on its posts yet, or else one has hidden them */
record QueuePage(PageContext context, boolean pending, Page<PostView, Long> posts) implements PageModel {

    @Override
    public String template() {
        return "moderation/queue.jte";
    }
}
