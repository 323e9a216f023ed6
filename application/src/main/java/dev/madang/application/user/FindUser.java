package dev.madang.application.user;

import dev.madang.application.UseCase;
import dev.madang.domain.PlainText;
import dev.madang.domain.account.Caller;
import java.util.Optional;

/** Finds the user of a name, if there is one. */
@UseCase
public final class FindUser {

    private final UserQueries users;
    private final EmailPolicy emails;

    public FindUser(UserQueries users, EmailPolicy emails) {
        this.users = users;
        this.emails = emails;
    }

    /** @param caller a moderator finds those too that aren't listed */
    public Optional<UserView> run(Caller caller, String username) {
        return users.byUsername(PlainText.nfc(username))
                .filter(user -> user.isShownTo(caller))
                .map(user -> emails.shown(user, caller));
    }
}
