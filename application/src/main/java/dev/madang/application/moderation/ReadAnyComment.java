package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.CommentView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Finds one comment by its id, published or not. */
@UseCase
public final class ReadAnyComment {

    private final CommentQueries comments;

    public ReadAnyComment(CommentQueries comments) {
        this.comments = comments;
    }

    /** @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated} */
    public CommentView run(Caller caller, long id) {
        caller.require(Right.MODERATE_COMMENTS);
        return comments.anyById(id).orElseThrow(() -> Refusal.notFound("comment"));
    }
}
