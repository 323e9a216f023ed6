package dev.madang.application.comment;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.ShowPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.CommentPath;

/** Shows a post with a page of its comments, and with the ways to the posts beside it. */
@UseCase
public final class ShowDiscussion {

    private final ShowPost showPost;
    private final Threads threads;

    public ShowDiscussion(ShowPost showPost, Threads threads) {
        this.showPost = showPost;
        this.threads = threads;
    }

    public record Shown(ShowPost.Shown shown, Page<ThreadEntry, CommentPath> comments) {}

    /**
     * @param from as in {@link BrowseComments}
     * @throws Refusal {@code not-found}
     */
    public Shown run(long postId, CommentPath from, Limit limit) {
        ShowPost.Shown shown = showPost.run(postId);
        return new Shown(shown, threads.page(shown.post(), from, limit));
    }
}
