package dev.madang.application.moderation;

import dev.madang.application.UseCase;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Finds one post by its id, published or not. */
@UseCase
public final class ReadAnyPost {

    private final ModerationQueries moderation;

    public ReadAnyPost(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    /** @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated} */
    public PostView run(Caller caller, long id) {
        caller.require(Right.MODERATE_POSTS);
        return moderation.postById(id).orElseThrow(() -> Refusal.notFound("post"));
    }
}
