package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.UserRepository;

/** Deletes a user with all its posts. */
@UseCase
public final class DeleteUser {

    private final Transactions transactions;
    private final UserRepository users;

    public DeleteUser(Transactions transactions, UserRepository users) {
        this.transactions = transactions;
        this.users = users;
    }

    /** @throws Refusal {@code not-found} */
    public void run(Caller caller, long id) {
        caller.require(Right.CHANGE_USERS);
        transactions.run(() -> users.remove(users.byId(id).orElseThrow(() -> Refusal.notFound("user"))));
    }
}
