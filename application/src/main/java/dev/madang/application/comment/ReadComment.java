package dev.madang.application.comment;

import dev.madang.application.UseCase;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.Refusal;

/** Finds one comment by its id. */
@UseCase
public final class ReadComment {

    private final CommentQueries comments;
    private final Renderer renderer;

    public ReadComment(CommentQueries comments, Renderer renderer) {
        this.comments = comments;
        this.renderer = renderer;
    }

    /** @throws Refusal {@code not-found} */
    public CommentView run(long id) {
        return comments.byId(id).map(comment -> comment.shown(renderer)).orElseThrow(() -> Refusal.notFound("comment"));
    }
}
