package dev.madang.application.comment;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;

/** Finds one comment by its id. */
@UseCase
public final class ReadComment {

    private final CommentQueries comments;

    public ReadComment(CommentQueries comments) {
        this.comments = comments;
    }

    /** @throws Refusal {@code not-found} */
    public CommentView run(long id) {
        return comments.byId(id).orElseThrow(() -> Refusal.notFound("comment"));
    }
}
