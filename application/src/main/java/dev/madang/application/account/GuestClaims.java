package dev.madang.application.account;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.Authorships;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;

/** Makes guests members under the names that they were the first to take, within the caller's transaction. */
@Collaborator
final class GuestClaims {

    /** Of other guests under the name: they move whenever its member gives it up. */
    static final int MAX_POSTS_OF_OTHERS = 500;

    private final UserRepository users;
    private final Authorships authorships;
    private final CredentialRepository credentials;

    GuestClaims(UserRepository users, Authorships authorships, CredentialRepository credentials) {
        this.users = users;
        this.authorships = authorships;
        this.credentials = credentials;
    }

    /**
     * What the guest wrote is the member's own from now on, and nobody else becomes it by a link.
     *
     * @return the member
     * @throws Refusal {@code name-of-many} if other guests have more than {@value #MAX_POSTS_OF_OTHERS} posts under the name
     */
    User claim(User guest) {
        SecretHash key = guest.guestKey();
        if (key != null) {
            authorships.adopt(guest.id(), key);
        }
        if (authorships.countGuests(guest.id(), MAX_POSTS_OF_OTHERS + 1) > MAX_POSTS_OF_OTHERS) {
            throw Refusal.conflict("username", "name-of-many", MAX_POSTS_OF_OTHERS);
        }
        credentials.removeAll(guest.id(), Credential.Kind.LINK);
        User member = guest.withRole(Role.MEMBER).withEmail(null).withGuestKey(null);
        users.update(member);
        return member;
    }
}
