package dev.madang.application.contribution;

import dev.madang.application.Collaborator;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.user.EmailPolicy;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * What a guest's name looks like, for {@link #of}.
     *
     * @throws Refusal {@code name-claimed} of the author
     */
    Set<NameKey> nameKeys(Byline byline) {
        return byline.author().map(name -> claimedNames.keys("author", name)).orElse(Set.of());
    }

    /** Those of all, before each is found; a single one is found in any order. */
    void lock(List<Byline> bylines, Collection<NameKey> nameKeys) {
        Set<Username> names =
                bylines.stream().flatMap(byline -> byline.author().stream()).collect(Collectors.toSet());
        if (names.size() > 1) {
            users.lock(names);
            users.lockNameKeys(nameKeys);
        }
    }

    /**
     * Runs within the caller's transaction, and registers a guest whose name is free.
     *
     * @param member who the caller is; empty if it isn't signed in
     * @throws Refusal {@code name-claimed} or {@code unknown} of the author, {@code taken} of the e-mail
     */
    User of(Byline byline, Set<NameKey> nameKeys, Caller caller, Optional<User> member, Instant now) {
        Optional<Username> guest = byline.author();
        if (guest.isEmpty()) {
            return member.orElseThrow(Refusal::unauthenticated);
        }
        NewUser stranger =
                new NewUser(guest.get(), null, now, Role.GUEST, caller.asGuest().guestKey(), nameKeys, false);
        return guest(byline, stranger);
    }

    /** The user's row first: on a server, that makes a concurrent claim of the name wait. */
    private User guest(Byline byline, NewUser stranger) {
        Optional<User> known = users.byUsername(stranger.username());
        if (known.isEmpty()) {
            users.lockNameKeys(stranger.nameKeys());
        }
        claimedNames.refuse("author", stranger.nameKeys());
        User guest = known.orElseGet(() -> register(byline, stranger));
        if (guest.role() != Role.GUEST) {
            throw Refusal.conflict("author", "name-claimed");
        }
        return guest;
    }

    /** Or finds who was the first to take the name meanwhile, maybe as a member. */
    private User register(Byline byline, NewUser stranger) {
        if (!byline.registers()) {
            throw Refusal.invalid("author", "unknown");
        }
        return emails.adding(byline.email().orElse(null), email -> users.addIfAbsent(stranger.withEmail(email)));
    }
}
