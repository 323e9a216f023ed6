package dev.madang.application.comment;

import dev.madang.domain.comment.CommentPath;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a post, or the place of one that readers don't see.
 *
 * @param comment null where readers see only what is below it
 */
public record ThreadEntry(
        long id, CommentPath path, @Nullable CommentView comment) {

    public static ThreadEntry of(CommentView comment) {
        return new ThreadEntry(comment.id(), comment.path(), comment);
    }

    int length() {
        return comment == null ? 0 : comment.content().length();
    }
}
