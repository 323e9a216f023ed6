package dev.madang.application.identity;

import dev.madang.application.Collaborator;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out once more who the caller is, within the transaction that goes by it: since the request began the member may
 * have been suspended, signed out, given another role or removed. A use case that does so reads the member's user first, as
 * this does, and so one waits for the other.
 */
@Collaborator
public final class Standing {

    private final UserRepository users;
    private final AccountQueries accounts;

    public Standing(UserRepository users, AccountQueries accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    /**
     * The caller as it is now; guests, and the operator, are what they were.
     *
     * @throws Refusal {@code unauthenticated} if the credential that the request brought is gone
     */
    public Caller again(Caller caller, Instant now) {
        return isMember(caller) ? member(caller, now).caller() : caller;
    }

    /**
     * The member that the caller is; empty of others.
     *
     * @throws Refusal as {@link #again}, and as {@link Caller#require}
     */
    public Optional<User> member(Caller caller, Right right, Instant now) {
        if (!isMember(caller)) {
            return Optional.empty();
        }
        Member member = member(caller, now);
        member.caller().require(right);
        return Optional.of(member.user());
    }

    private static boolean isMember(Caller caller) {
        return caller.identity() != null && !caller.equals(Caller.OPERATOR);
    }

    private record Member(User user, Caller caller) {}

    private Member member(Caller caller, Instant now) {
        Identity identity = Objects.requireNonNull(caller.identity());
        User user = users.byId(identity.userId()).orElseThrow(Refusal::unauthenticated);
        return accounts.byCredential(identity.credentialId())
                .filter(holder -> holder.credential().isGood(now))
                .map(holder -> new Member(user, caller.as(holder.identity(now))))
                .orElseThrow(Refusal::unauthenticated);
    }
}
