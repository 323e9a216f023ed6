package dev.madang.application.user;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;

/** Finds one user by its id. */
@UseCase
public final class ReadUser {

    private final UserQueries users;

    public ReadUser(UserQueries users) {
        this.users = users;
    }

    /** @throws Refusal {@code not-found} */
    public UserView run(long id) {
        return users.byId(id).orElseThrow(() -> Refusal.notFound("user"));
    }
}
