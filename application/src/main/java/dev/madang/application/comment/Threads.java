package dev.madang.application.comment;

import dev.madang.application.Collaborator;
import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PageReader;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.comment.CommentPath;
import java.util.List;
import java.util.Objects;

/** Reads the comments of a post a page at a time. */
@Collaborator
final class Threads {

    private final CommentQueries comments;
    private final Renderer renderer;

    Threads(CommentQueries comments, Renderer renderer) {
        this.comments = comments;
        this.renderer = renderer;
    }

    /** Asks for nothing where the post has none. */
    Page<ThreadEntry, CommentPath> page(PostView post, ThreadOrder order, CommentPath from, Limit limit) {
        return post.commentCount() == 0 ? new Page<>(List.of(), null, null) : page(post.id(), order, from, limit);
    }

    Page<ThreadEntry, CommentPath> page(long postId, ThreadOrder order, CommentPath from, Limit limit) {
        return PageReader.read(
                (cursor, most) ->
                        comments.thread(postId, order, Objects.requireNonNullElse(cursor, from), most).stream()
                                .map(entry -> entry.shown(renderer))
                                .toList(),
                from,
                entry -> entry.path().next(),
                ThreadEntry::length,
                limit);
    }
}
