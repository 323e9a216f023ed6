package dev.madang.application.user;

import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Finds one user by its id. */
@UseCase
public final class ReadUser {

    private final UserQueries users;
    private final AccountQueries accounts;
    private final EmailPolicy emails;

    public ReadUser(UserQueries users, AccountQueries accounts, EmailPolicy emails) {
        this.users = users;
        this.accounts = accounts;
        this.emails = emails;
    }

    /**
     * @param caller a moderator finds those too that aren't listed
     * @return with a member's e-mail if that is the caller's own, or the caller may see all
     * @throws Refusal {@code not-found}
     */
    public UserView run(Caller caller, long id) {
        UserView user =
                users.byId(id).filter(found -> found.isShownTo(caller)).orElseThrow(() -> Refusal.notFound("user"));
        return user.email() == null && (caller.is(id) || caller.may(Right.SEE_EMAILS))
                ? accounts.byUserId(id)
                        .map(account -> user.withEmail(account.email()))
                        .orElse(user)
                : emails.shown(user, caller);
    }
}
