package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;

/** Lists posts, newest first, a page at a time. */
@UseCase
public final class BrowsePosts {

    private final PostQueries posts;

    public BrowsePosts(PostQueries posts) {
        this.posts = posts;
    }

    public Page<PostView, PostCursor> run(PostFilter filter, PostSeek seek, Limit limit) {
        return posts.page(filter, seek, limit);
    }
}
