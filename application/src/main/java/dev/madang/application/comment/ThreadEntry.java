package dev.madang.application.comment;

import dev.madang.application.rendering.Renderer;
import dev.madang.domain.comment.CommentPath;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a post, or the place of one that readers don't see.
 *
 * @param comment null where readers see only what is below it
 */
public record ThreadEntry(
        long id, CommentPath path, @Nullable CommentView comment) {

    /** How much longer HTML may be than its content, before it counts for more. */
    private static final int HTML = 4;

    public static ThreadEntry of(CommentView comment) {
        return new ThreadEntry(comment.id(), comment.path(), comment);
    }

    ThreadEntry shown(Renderer renderer) {
        return comment == null ? this : new ThreadEntry(id, path, comment.shown(renderer));
    }

    /** In characters. */
    int length() {
        return comment == null
                ? 0
                : Math.max(
                        comment.content().length(),
                        comment.html() == null ? 0 : comment.html().value().length() / HTML);
    }
}
