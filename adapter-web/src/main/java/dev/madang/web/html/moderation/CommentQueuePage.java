package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.comment.CommentView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import java.util.Map;

/**
 * @param pending whether no moderator has decided on its comments yet, or else one has hidden them
 * @param texts the start of each, by its id
 */
record CommentQueuePage(PageContext context, boolean pending, Page<CommentView, Long> comments, Map<Long, String> texts)
        implements PageModel {

    String path() {
        return pending ? "/moderation/comments" : "/moderation/comments/hidden";
    }

    @Override
    public String template() {
        return "moderation/comments.jte";
    }
}
