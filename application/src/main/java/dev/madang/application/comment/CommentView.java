package dev.madang.application.comment;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.account.Caller;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers see it.
 *
 * @param parentId of the comment that it answers, which may be gone; null if it answers the post
 * @param html null if it wasn't rendered
 * @param writtenAt when it was written first
 * @param locked whether its author may change it no more
 * @param editedAt when it was edited last; null if it never was
 * @param version of its text: from 1, one more with each edit
 * @param recommendations how many members recommend it
 */
public record CommentView(
        long id,
        long postId,
        @Nullable Long parentId,
        CommentPath path,
        AuthorView author,
        String content,
        @Nullable Html html,
        Instant writtenAt,
        boolean locked,
        Visibility visibility,
        @Nullable Instant editedAt,
        int version,
        int recommendations) {

    /** One that nobody recommends. */
    public static CommentView of(Comment comment, User author) {
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.path(),
                AuthorView.of(author, comment.authorship()),
                comment.content().value(),
                comment.content().rendering().map(Rendering::html).orElse(null),
                comment.authorship().at(),
                comment.locked(),
                comment.visibility(),
                comment.editedAt(),
                comment.version(),
                0);
    }

    /** With the HTML of today's renderer. */
    public CommentView shown(Renderer renderer) {
        return new CommentView(
                id,
                postId,
                parentId,
                path,
                author,
                content,
                renderer.html(content, html),
                writtenAt,
                locked,
                visibility,
                editedAt,
                version,
                recommendations);
    }

    /** What the content looks like, with ids that are nothing else's on a page; null if {@link #html} is. */
    public @Nullable String contentHtml() {
        return html == null ? null : html.of("c" + id);
    }

    /** True if the member of that name wrote it; false for a guest who used the name. */
    public boolean byOwnerOfName() {
        return author.ownsName();
    }

    /** @see AuthorView#is */
    public boolean isBy(Caller caller, Instant now) {
        return author.is(caller, writtenAt, now);
    }
}
