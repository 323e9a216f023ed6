package dev.madang.application.follow;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.application.tag.TagQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.FollowRepository;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagRepository;
import java.time.Clock;

/** Follows a post or a tag, so that the caller is told of what is new there, or does so no more. */
@UseCase
public final class Follow {

    private final Transactions transactions;
    private final Standing standing;
    private final FollowRepository follows;
    private final PostRepository posts;
    private final TagRepository tags;
    private final TagQueries tagQueries;
    private final Clock clock;

    public Follow(
            Transactions transactions,
            FollowRepository follows,
            PostRepository posts,
            TagRepository tags,
            TagQueries tagQueries,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.follows = follows;
        this.posts = posts;
        this.tags = tags;
        this.tagQueries = tagQueries;
        this.clock = clock;
    }

    /**
     * Twice is as good as once.
     *
     * @throws Refusal {@code not-found} of what the caller doesn't see; {@code unauthenticated}, {@code forbidden}
     */
    public void run(Caller caller, Followed what, boolean following) {
        caller.require(Right.BE_NOTIFIED);
        transactions.run(() -> {
            Caller present = standing.again(caller, clock.instant());
            long user = present.identified(Right.BE_NOTIFIED).userId();
            requireSeen(present, what);
            follows.setFollowing(user, what, following);
        });
    }

    private void requireSeen(Caller present, Followed what) {
        boolean seen = switch (what.kind()) {
            case POST ->
                posts.byId(what.id())
                        .filter(post -> post.visibility().isPublished())
                        .isPresent();
            case TAG ->
                tags.byId(what.id())
                        .flatMap(tag -> tagQueries.byId(tag.id()))
                        .filter(tag -> tag.isShownTo(present))
                        .isPresent();
        };
        if (!seen) {
            throw Refusal.notFound(what.kind() == Followed.Kind.POST ? "post" : "tag");
        }
    }
}
