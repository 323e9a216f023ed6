package dev.madang.application.follow;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.Followed;

/** Lists the posts, or the tags, that the caller said it follows, by id, forwards. */
@UseCase
public final class BrowseFollows {

    private final FollowQueries follows;

    public BrowseFollows(FollowQueries follows) {
        this.follows = follows;
    }

    /**
     * @param after the cursor of the page before, 0 for the first page
     * @throws Refusal {@code unauthenticated}, {@code forbidden}
     */
    public Page<FollowView, Long> run(Caller caller, Followed.Kind kind, long after, Limit limit) {
        long user = caller.identified(Right.BE_NOTIFIED).userId();
        return Page.forwards(follows.page(user, kind, after, limit.value() + 1), limit, FollowView::id);
    }
}
