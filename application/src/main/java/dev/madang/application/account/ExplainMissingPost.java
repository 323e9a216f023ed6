package dev.madang.application.account;

import dev.madang.application.UseCase;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.time.Clock;

/** Tells the member who wrote a post, and moderators, why it isn't on the board; nobody else. */
@UseCase
public final class ExplainMissingPost {

    private final ModerationQueries moderation;
    private final Clock clock;

    public ExplainMissingPost(ModerationQueries moderation, Clock clock) {
        this.moderation = moderation;
        this.clock = clock;
    }

    /** @return {@code not-found}; {@code hidden} or {@code pending} for whoever may know */
    public Refusal run(Caller caller, long id) {
        return caller.identity() == null
                ? Refusal.notFound("post")
                : moderation
                        .postById(id)
                        .filter(post -> mayKnow(caller, post))
                        .map(post -> Refusal.notFound("post", post.visibility().isPending() ? "pending" : "hidden"))
                        .orElseGet(() -> Refusal.notFound("post"));
    }

    private boolean mayKnow(Caller caller, PostView post) {
        return caller.may(Right.MODERATE_POSTS) || (post.byOwnerOfName() && post.isBy(caller, clock.instant()));
    }
}
