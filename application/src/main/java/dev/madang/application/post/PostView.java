package dev.madang.application.post;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as readers see it.
 *
 * @param opening of its text, without the marks of Markdown; null if it wasn't rendered
 * @param html null if it wasn't rendered, or in a list
 * @param tags names in the author's order
 * @param locked whether its author may change it no more
 * @param editedAt when it was edited last; null if it never was
 * @param version of its text: from 1, one more with each edit
 * @param commentCount how many of its comments are published
 * @param recommendations how many members recommend it
 */
public record PostView(
        long id,
        String title,
        String content,
        @Nullable String opening,
        @Nullable Html html,
        Instant datePosted,
        AuthorView author,
        List<String> tags,
        boolean locked,
        Visibility visibility,
        @Nullable Instant editedAt,
        int version,
        long commentCount,
        int recommendations) {

    /** What a guest wrote of whom nothing is known. */
    public PostView(
            long id,
            String title,
            String content,
            Instant datePosted,
            String author,
            long authorId,
            List<String> tags) {
        this(
                id,
                title,
                content,
                null,
                null,
                datePosted,
                new AuthorView(author, authorId, Role.GUEST, null),
                tags,
                false,
                Visibility.PUBLISHED,
                null,
                1,
                0,
                0);
    }

    public PostView {
        tags = List.copyOf(tags);
    }

    /** One that has just been written. */
    public static PostView of(Post post, User author) {
        return new PostView(
                post.id(),
                post.title().value(),
                post.content().value(),
                post.content().rendering().map(Rendering::opening).orElse(null),
                post.content().rendering().map(Rendering::html).orElse(null),
                post.datePosted(),
                AuthorView.of(author, post.authorship()),
                post.tags().values().stream().map(TagName::value).toList(),
                post.locked(),
                post.visibility(),
                post.editedAt(),
                post.version(),
                0,
                0);
    }

    /** With the HTML of today's renderer. */
    public PostView shown(Renderer renderer) {
        return new PostView(
                id,
                title,
                content,
                opening,
                renderer.html(content, html),
                datePosted,
                author,
                tags,
                locked,
                visibility,
                editedAt,
                version,
                commentCount,
                recommendations);
    }

    /** What the content looks like, with ids that are nothing else's on a page; null if {@link #html} is. */
    public @Nullable String contentHtml() {
        return html == null ? null : html.of("p" + id);
    }

    /** True if the member of that name wrote it; false for a guest who used the name. */
    public boolean byOwnerOfName() {
        return author.ownsName();
    }

    /** @see AuthorView#is */
    public boolean isBy(Caller caller, Instant now) {
        return author.is(caller, datePosted, now);
    }

    /** The post's place in every list of posts by date. */
    public PostCursor cursor() {
        return new PostCursor(datePosted, id);
    }

    /** Likewise, by recommendations. */
    public RankCursor rank() {
        return new RankCursor(recommendations, id);
    }
}
