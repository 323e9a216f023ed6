package dev.madang.application.user;

import dev.madang.application.Precondition;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Authorships;
import dev.madang.application.identity.Standing;
import dev.madang.application.name.SharedNames;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;

/**
 * Deletes a user with its posts: these first, some at a time, and who is stopped on the way may begin again. What other guests
 * wrote under a member's name before stays, under that name.
 */
@UseCase
public final class DeleteUser {

    /** Recommendations to a transaction, so that others can write in between. */
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final CredentialRepository credentials;
    private final RecommendationRepository recommendations;
    private final Authorships authorships;
    private final SharedNames sharedNames;
    private final ModerationLog log;
    private final Clock clock;

    public DeleteUser(
            Transactions transactions,
            UserRepository users,
            CredentialRepository credentials,
            RecommendationRepository recommendations,
            Authorships authorships,
            SharedNames sharedNames,
            ModerationLog log,
            Standing standing,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.credentials = credentials;
        this.recommendations = recommendations;
        this.authorships = authorships;
        this.sharedNames = sharedNames;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param reason for all to read
     * @param unchanged asked before anything goes
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws
     */
    public void run(Caller caller, long id, String reason, Precondition unchanged) {
        caller.require(Right.CHANGE_USERS);
        Reason why = new Reason(reason);
        Precondition first = unchanged;
        while (!isGone(caller, id, why, first)) {
            first = Precondition.NONE; // Others write.
        }
    }

    /** Removes some of what is under the name; with the last of it, the user. */
    private boolean isGone(Caller caller, long id, Reason why, Precondition unchanged) {
        return transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            User user = users.byId(id).orElseThrow(() -> Refusal.notFound("user"));
            present.requireOver(user.role(), Right.CHANGE_USERS);
            unchanged.check();
            boolean member = user.role().isAtLeast(Role.MEMBER);
            credentials.removeAll(id); // Else it could write on, as fast as its posts go.
            if (recommendations.removeAllOf(id, BATCH) || authorships.removeSome(id, !member)) {
                return false;
            }
            users.remove(member ? sharedNames.forget(user) : user);
            log.append(LogEntry.Draft.of(now, present, ModerationAction.DELETE_USER, id, why));
            return true;
        });
    }
}
