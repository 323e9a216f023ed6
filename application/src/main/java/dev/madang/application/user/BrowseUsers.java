package dev.madang.application.user;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;

/** Lists users by id, a page at a time, forwards. */
@UseCase
public final class BrowseUsers {

    private final UserQueries users;

    public BrowseUsers(UserQueries users) {
        this.users = users;
    }

    /** @param after the cursor of the page before, 0 for the first page */
    public Page<UserView, Long> run(long after, Limit limit) {
        return Page.forwards(users.page(after, limit.value() + 1), limit, UserView::id);
    }
}
