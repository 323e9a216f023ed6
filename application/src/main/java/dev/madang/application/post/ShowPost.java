package dev.madang.application.post;

import dev.madang.application.UseCase;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a post with the ways to those that were published just before and just after it. */
@UseCase
public final class ShowPost {

    private final PostQueries posts;
    private final Renderer renderer;

    public ShowPost(PostQueries posts, Renderer renderer) {
        this.posts = posts;
        this.renderer = renderer;
    }

    /**
     * @param older null if it is the oldest
     * @param newer null if it is the newest
     */
    public record Shown(
            PostView post,
            @Nullable PostView older,
            @Nullable PostView newer) {}

    /** @throws Refusal {@code not-found} */
    public Shown run(long id) {
        PostView post = posts.byId(id).map(found -> found.shown(renderer)).orElseThrow(() -> Refusal.notFound("post"));
        return new Shown(
                post,
                first(posts.before(PostFilter.ALL, post.cursor(), 1)),
                first(posts.after(PostFilter.ALL, post.cursor(), 1)));
    }

    private static @Nullable PostView first(List<PostView> posts) {
        return posts.isEmpty() ? null : posts.get(0);
    }
}
