package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Finds one post by its id, whether or not it is on the board. */
@UseCase
public final class ReadAnyPost {

    private final PostQueries posts;
    private final ModerationQueries moderation;

    public ReadAnyPost(PostQueries posts, ModerationQueries moderation) {
        this.posts = posts;
        this.moderation = moderation;
    }

    /** @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated} */
    public PostView run(Caller caller, long id) {
        caller.require(Right.MODERATE_POSTS);
        return posts.byId(id).or(() -> moderation.withheldById(id)).orElseThrow(() -> Refusal.notFound("post"));
    }
}
