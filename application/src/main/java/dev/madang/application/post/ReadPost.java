package dev.madang.application.post;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;

/** Finds one post by its id. */
@UseCase
public final class ReadPost {

    private final PostQueries posts;

    public ReadPost(PostQueries posts) {
        this.posts = posts;
    }

    /** @throws Refusal {@code not-found} */
    public PostView run(long id) {
        return posts.byId(id).orElseThrow(() -> Refusal.notFound("post"));
    }
}
