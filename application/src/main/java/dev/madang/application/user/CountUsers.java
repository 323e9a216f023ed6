package dev.madang.application.user;

import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Counts the users of the list. */
@UseCase
public final class CountUsers {

    private final UserQueries users;

    public CountUsers(UserQueries users) {
        this.users = users;
    }

    /** @param caller to a moderator those count too that aren't listed */
    public long run(Caller caller) {
        return caller.may(Right.MODERATE_POSTS) ? users.countAll() : users.count();
    }
}
