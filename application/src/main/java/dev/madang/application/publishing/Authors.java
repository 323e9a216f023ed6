package dev.madang.application.publishing;

import dev.madang.application.Collaborator;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.user.EmailPolicy;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out who publishes: a member as itself, anybody else under a name that no member has. */
@Collaborator
final class Authors {

    private final UserRepository users;
    private final ClaimedNames claimedNames;
    private final EmailPolicy emails;

    Authors(UserRepository users, ClaimedNames claimedNames, EmailPolicy emails) {
        this.users = users;
        this.claimedNames = claimedNames;
        this.emails = emails;
    }

    /** The name of a member who publishes under its own; null of guests. */
    static @Nullable String ownName(Caller caller) {
        Identity identity = caller.identity();
        return identity == null ? null : identity.username();
    }

    /** Those of all, before each is found. */
    void lock(List<Publication> publications) {
        Set<Username> names = publications.stream()
                .flatMap(publication -> publication.author().stream())
                .collect(Collectors.toSet());
        if (names.size() > 1) {
            users.lock(names);
        }
    }

    /**
     * Runs within the caller's transaction, and registers a guest whose name is free.
     *
     * @param member who the caller is; empty if it isn't signed in
     * @throws Refusal {@code name-claimed} or {@code unknown} of the author, {@code taken} of the e-mail
     */
    User of(Publication publication, Caller caller, Optional<User> member, Instant now) {
        return publication
                .author()
                .map(name -> guest(name, publication, caller, now))
                .orElseGet(() -> member.orElseThrow(Refusal::unauthenticated));
    }

    /** The user's row first: on a server, that makes a concurrent claim of the name wait. */
    private User guest(Username name, Publication publication, Caller caller, Instant now) {
        Optional<User> known = users.byUsername(name);
        claimedNames.refuse("author", publication.nameKeys());
        User guest = known.orElseGet(() -> register(name, publication, caller, now));
        if (guest.role() != Role.GUEST) {
            throw Refusal.conflict("author", "name-claimed");
        }
        return guest;
    }

    /** Or finds who was the first to take the name meanwhile, maybe as a member. */
    private User register(Username name, Publication publication, Caller caller, Instant now) {
        if (!publication.registers()) {
            throw Refusal.invalid("author", "unknown");
        }
        return emails.adding(
                publication.email().orElse(null),
                email -> users.addIfAbsent(new NewUser(
                        name, email, now, Role.GUEST, caller.asGuest().guestKey(), publication.nameKeys(), false)));
    }
}
