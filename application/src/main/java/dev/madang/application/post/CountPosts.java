package dev.madang.application.post;

import dev.madang.application.UseCase;

/** Counts the posts of a list. */
@UseCase
public final class CountPosts {

    private final PostQueries posts;

    public CountPosts(PostQueries posts) {
        this.posts = posts;
    }

    public long run(PostFilter filter) {
        return posts.count(filter);
    }
}
