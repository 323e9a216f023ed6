package dev.madang.application.comment;

import dev.madang.application.Limit;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.CommentPath;
import java.util.stream.Stream;

/** Finds where to begin a page that a comment is on. */
@UseCase
public final class FindComment {

    private final CommentQueries comments;
    private final Threads threads;

    public FindComment(CommentQueries comments, Threads threads) {
        this.comments = comments;
        this.threads = threads;
    }

    /**
     * The path with which the page begins: with what the comment answers, if they fit on one page.
     *
     * @throws Refusal {@code not-found} also of a comment of another post
     */
    public CommentPath run(long postId, long id, Limit limit) {
        CommentPath path = comments.byId(id)
                .filter(comment -> comment.postId() == postId)
                .map(CommentView::path)
                .orElseThrow(() -> Refusal.notFound("comment"));
        return Stream.of(CommentPath.START, path.root())
                .filter(from -> isOnPage(postId, from, path, limit))
                .findFirst()
                .orElse(path);
    }

    /** It may have fewer than its limit, if they are long. */
    private boolean isOnPage(long postId, CommentPath from, CommentPath path, Limit limit) {
        return comments.count(postId, from, path, limit.value()) < limit.value()
                && threads.page(postId, ThreadOrder.OLDEST, from, limit).items().stream()
                        .anyMatch(entry -> entry.path().equals(path));
    }
}
