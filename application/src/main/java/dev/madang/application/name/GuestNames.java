package dev.madang.application.name;

import dev.madang.application.Collaborator;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Keeps what looks like a guest's name from becoming somebody else's own. The look belongs to the guest who came first,
 * so that a later guest can't take away the claim by another spelling.
 */
@Collaborator
public final class GuestNames {

    private final UserRepository users;

    public GuestNames(UserRepository users) {
        this.users = users;
    }

    /**
     * Runs within the caller's transaction.
     *
     * @throws Refusal {@code name-of-guest} if the first guest of such a name isn't the caller
     */
    public void refuse(Collection<NameKey> keys, Caller caller) {
        refuse(keys, guest -> isOwn(guest, caller));
    }

    /**
     * Runs within the caller's transaction.
     *
     * @param own whether a guest is the one who is to have the name
     * @throws Refusal {@code name-of-guest} if the first guest of such a name isn't
     */
    public void refuse(Collection<NameKey> keys, Predicate<User> own) {
        users.lockNameKeys(keys);
        users.firstGuest(keys)
                .filter(guest -> guest.role() == Role.GUEST) // It may have become a member while this waited for it.
                .filter(own.negate())
                .ifPresent(guest -> {
                    throw ofGuest();
                });
    }

    public static boolean isOwn(User guest, Caller caller) {
        return guest.guestKey() != null && guest.guestKey().equals(caller.guestKey());
    }

    public static Refusal ofGuest() {
        return Refusal.conflict("username", "name-of-guest");
    }
}
