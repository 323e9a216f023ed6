package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Authorships;
import dev.madang.application.identity.OwnPassword;
import dev.madang.application.identity.Standing;
import dev.madang.application.name.SharedNames;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Right;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Clock;

/** Deletes a member's account, and its posts if it wants that. */
@UseCase
public final class Leave {

    /** Recommendations to a transaction, so that others can write in between. */
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Standing standing;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final RecommendationRepository recommendations;
    private final Authorships authorships;
    private final SharedNames sharedNames;
    private final OwnPassword ownPassword;
    private final Clock clock;

    public Leave(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            CredentialRepository credentials,
            RecommendationRepository recommendations,
            Authorships authorships,
            SharedNames sharedNames,
            Standing standing,
            OwnPassword ownPassword,
            Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.recommendations = recommendations;
        this.authorships = authorships;
        this.sharedNames = sharedNames;
        this.ownPassword = ownPassword;
        this.clock = clock;
    }

    /**
     * What it recommends goes first, and then its posts, where they go, some at a time: a member whose leaving is interrupted stays one.
     *
     * @param postsStay whether its posts stay, under a name that tells no more than that somebody has left. In any case do
     *     those that a moderator has locked or hidden: what a member can't delete, it doesn't take along either. What other
     *     guests wrote under its name before stays there
     * @throws Refusal what {@link OwnPassword} throws; {@code last-admin}
     */
    public void run(Caller caller, String password, boolean postsStay) {
        Account shown = ownPassword.require(caller, password);
        while (transactions.run(
                () -> recommendations.removeAllOf(present(caller, shown).id(), BATCH))) {
            // Others write.
        }
        if (!postsStay) {
            while (transactions.run(
                    () -> authorships.removeSome(present(caller, shown).id(), false))) {
                // Others write.
            }
        }
        transactions.run(() -> {
            User user = present(caller, shown);
            while (!postsStay && authorships.removeSome(user.id(), false)) {
                // What it wrote meanwhile.
            }
            while (recommendations.removeAllOf(user.id(), BATCH)) {
                // What it recommended meanwhile.
            }
            accounts.byUserId(user.id()).ifPresent(accounts::remove);
            credentials.removeAll(user.id());
            User former = sharedNames.forget(user);
            if (!postsStay && !authorships.hasAny(user.id())) {
                users.remove(former);
            }
        });
    }

    private User present(Caller caller, Account shown) {
        // All admins before the caller itself, as two that leave at once would wait for each other.
        boolean last = caller.isOver(Role.MODERATOR) && users.admins().size() < 2;
        User user = standing.member(caller, Right.MANAGE_OWN_ACCOUNT, clock.instant())
                .orElseThrow(Refusal::unauthenticated);
        ownPassword.confirm(shown);
        if (last) {
            throw Refusal.conflict("", "last-admin");
        }
        return user;
    }
}
