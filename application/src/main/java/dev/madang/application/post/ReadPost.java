package dev.madang.application.post;

import dev.madang.application.UseCase;
import dev.madang.application.rendering.Renderer;
import dev.madang.domain.Refusal;

/** Finds one post by its id. */
@UseCase
public final class ReadPost {

    private final PostQueries posts;
    private final Renderer renderer;

    public ReadPost(PostQueries posts, Renderer renderer) {
        this.posts = posts;
        this.renderer = renderer;
    }

    /** @throws Refusal {@code not-found} */
    public PostView run(long id) {
        return posts.byId(id).map(post -> post.shown(renderer)).orElseThrow(() -> Refusal.notFound("post"));
    }
}
