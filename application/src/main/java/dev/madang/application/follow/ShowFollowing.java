package dev.madang.application.follow;

import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.Followed;

/** Tells whether the caller follows a post or a tag. */
@UseCase
public final class ShowFollowing {

    private final FollowQueries follows;

    public ShowFollowing(FollowQueries follows) {
        this.follows = follows;
    }

    /** Of others than members, no. */
    public boolean run(Caller caller, Followed what) {
        Identity identity = caller.identity();
        return identity != null && caller.may(Right.BE_NOTIFIED) && follows.isFollowing(identity.userId(), what);
    }
}
