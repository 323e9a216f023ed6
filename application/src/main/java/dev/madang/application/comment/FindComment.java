package dev.madang.application.comment;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.CommentPath;

/** Finds where to begin a page that a comment is on. */
@UseCase
public final class FindComment {

    private final CommentQueries comments;

    public FindComment(CommentQueries comments) {
        this.comments = comments;
    }

    /**
     * The place where the page begins: with what the comment answers, if they fit on one page.
     *
     * @throws Refusal {@code not-found} also of a comment of another post
     */
    public CommentPath run(long postId, long id, Limit limit) {
        CommentPath path = comments.byId(id)
                .filter(comment -> comment.postId() == postId)
                .map(CommentView::path)
                .orElseThrow(() -> Refusal.notFound("comment"));
        return comments.count(postId, CommentPath.START, path, limit.value()) < limit.value()
                ? CommentPath.START
                : comments.count(postId, path.root(), path, limit.value()) < limit.value() ? path.root() : path;
    }
}
