package dev.madang.application.contract;

import dev.madang.application.store.Store;
import dev.madang.domain.account.Account;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What is said of members in the contracts of what they have. */
abstract class MemberWords extends CommentWords {

    MemberWords(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    final User member(String name) {
        return write(() -> memberHere(name));
    }

    /** Within a transaction. */
    final User memberHere(String name) {
        User user = store().users().add(new NewUser(new Username(name), null, NOW, Role.MEMBER, null));
        store().accounts().add(account(user));
        return user;
    }

    final void leave(User member) {
        write(() -> leaveHere(member));
    }

    /** Within a transaction. */
    final void leaveHere(User member) {
        store().accounts().remove(account(member));
    }

    private static Account account(User user) {
        return new Account(
                user.id(),
                new Email("same@example.com"),
                "hash",
                Set.of(NameKey.of(user.username().value())),
                NOW);
    }
}
