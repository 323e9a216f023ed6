package dev.madang.application.moderation;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PageReader;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.Objects;

/** Lists the comments that aren't published, oldest first, a page at a time, forwards. */
@UseCase
public final class BrowseUnpublishedComments {

    private final CommentQueries comments;

    public BrowseUnpublishedComments(CommentQueries comments) {
        this.comments = comments;
    }

    /**
     * @param pending whether no moderator has decided on them yet, or else one has hidden them
     * @param after the cursor of the page before, 0 for the first page
     * @throws dev.madang.domain.Refusal {@code forbidden}, {@code unauthenticated}
     */
    public Page<CommentView, Long> run(Caller caller, boolean pending, long after, Limit limit) {
        caller.require(Right.MODERATE_COMMENTS);
        return PageReader.read(
                (cursor, most) -> comments.unpublished(pending, Objects.requireNonNullElse(cursor, after), most),
                after,
                CommentView::id,
                comment -> comment.content().length(),
                limit);
    }
}
