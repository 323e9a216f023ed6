package dev.madang.application.comment;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.PostQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.CommentPath;

/** Lists the comments of a post, a page at a time, forwards. */
@UseCase
public final class BrowseComments {

    private final PostQueries posts;
    private final Threads threads;

    public BrowseComments(PostQueries posts, Threads threads) {
        this.posts = posts;
        this.threads = threads;
    }

    /**
     * @param from the cursor of the page before, {@link ThreadOrder#start} for the first page
     * @throws Refusal {@code not-found}
     */
    public Page<ThreadEntry, CommentPath> run(long postId, ThreadOrder order, CommentPath from, Limit limit) {
        return posts.byId(postId)
                .map(post -> threads.page(post, order, from, limit))
                .orElseThrow(() -> Refusal.notFound("post"));
    }
}
