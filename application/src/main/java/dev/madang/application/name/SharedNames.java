package dev.madang.application.name;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.Authorships;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;

/**
 * Names of members under which other guests have posts from before. Without its member, such a name is a guest's again, with
 * those posts: nobody's words come under another name, or go, by what the member does. Every method runs within the caller's
 * transaction.
 */
@Collaborator
public final class SharedNames {

    private final UserRepository users;
    private final Authorships authorships;
    private final NameKeys nameKeys;

    public SharedNames(UserRepository users, Authorships authorships, NameKeys nameKeys) {
        this.users = users;
        this.authorships = authorships;
        this.nameKeys = nameKeys;
    }

    /**
     * Makes a user one who has left, under a name that tells no more than that.
     *
     * @return the user, of whom other guests' posts are no part any more
     */
    public User forget(User user) {
        leave(user);
        User former = user.withUsername(former(user))
                .withEmail(null)
                .withRole(Role.FORMER)
                .withGuestKey(null);
        users.update(former);
        return former;
    }

    private static Username former(User user) {
        return new Username(new Stored(ClaimedNames.FORMER + ' ' + user.id()));
    }

    /**
     * Keeps a member's new name.
     *
     * @param held whether the member has had it before, and has kept it since from everybody else
     * @throws Refusal {@code taken}
     */
    public void rename(User before, User after, boolean held) {
        if (!before.username().equals(after.username())) {
            leave(before);
            if (held) {
                takeBack(after);
            }
        }
        users.update(after);
    }

    private void leave(User before) {
        if (before.role().isAtLeast(Role.MEMBER) && authorships.countGuests(before.id(), 1) > 0) {
            users.update(before.withUsername(former(before)));
            User guest = users.add(new NewUser(
                    before.username(),
                    null,
                    before.createdAt(),
                    Role.GUEST,
                    null,
                    nameKeys.of(before.username()),
                    false));
            authorships.moveGuests(before.id(), guest.id());
        }
    }

    private void takeBack(User member) {
        users.byUsername(member.username()).filter(SharedNames::isLeft).ifPresent(guest -> {
            authorships.moveGuests(guest.id(), member.id());
            if (authorships.hasAny(guest.id())) {
                throw Refusal.invalid("username", "taken");
            }
            users.remove(guest);
        });
    }

    private static boolean isLeft(User user) {
        return user.role() == Role.GUEST && user.guestKey() == null && user.email() == null;
    }
}
