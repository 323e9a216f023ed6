package dev.madang.application.user;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;

/** Lists users by id, a page at a time, forwards. */
@UseCase
public final class BrowseUsers {

    private final UserQueries users;
    private final EmailPolicy emails;

    public BrowseUsers(UserQueries users, EmailPolicy emails) {
        this.users = users;
        this.emails = emails;
    }

    /**
     * @param caller a moderator sees those too that aren't listed
     * @param after the cursor of the page before, 0 for the first page
     */
    public Page<UserView, Long> run(Caller caller, long after, Limit limit) {
        int enough = limit.value() + 1;
        List<UserView> page = caller.may(Right.MODERATE_POSTS) ? users.all(after, enough) : users.page(after, enough);
        List<UserView> shown =
                page.stream().map(user -> emails.shown(user, caller)).toList();
        return Page.forwards(shown, limit, UserView::id);
    }
}
