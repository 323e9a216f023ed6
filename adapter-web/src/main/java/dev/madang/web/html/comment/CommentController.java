package dev.madang.web.html.comment;

import dev.madang.application.comment.FindComment;
import dev.madang.application.comment.ThreadOrder;
import dev.madang.domain.comment.CommentPath;
import dev.madang.web.Ids;
import dev.madang.web.html.Links;
import dev.madang.web.html.Paging;
import dev.madang.web.html.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Where a comment always is found. */
@Controller
class CommentController {

    private final FindComment findComment;

    CommentController(FindComment findComment) {
        this.findComment = findComment;
    }

    @GetMapping("/post" + Ids.PATTERN + Ids.COMMENT_PATTERN)
    View comment(@PathVariable String id, @PathVariable String comment) {
        long post = Ids.inPath("post", id);
        long sought = Ids.inPath("comment", comment);
        CommentPath from = findComment.run(post, sought, Paging.COMMENTS);
        return Redirect.to(Links.comments(post, ThreadOrder.OLDEST, from) + "#comment-" + sought);
    }
}
