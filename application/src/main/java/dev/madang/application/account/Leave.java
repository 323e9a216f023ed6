package dev.madang.application.account;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.stream.Stream;

/** Lets a member go: nothing of its account stays, and of its posts what it wants. */
@UseCase
public final class Leave {

    /** Posts to a transaction, so that others can write in between. */
    private static final int BATCH = 25;

    private final Transactions transactions;
    private final UserRepository users;
    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final PostRepository posts;
    private final PostQueries postQueries;
    private final WithheldPostRepository withheldPosts;
    private final ModerationQueries moderation;
    private final OwnPassword ownPassword;

    public Leave(
            Transactions transactions,
            UserRepository users,
            AccountRepository accounts,
            AccountQueries queries,
            CredentialRepository credentials,
            PostRepository posts,
            PostQueries postQueries,
            WithheldPostRepository withheldPosts,
            ModerationQueries moderation,
            PasswordHashing hashing,
            Throttle throttle) {
        this.transactions = transactions;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.posts = posts;
        this.postQueries = postQueries;
        this.withheldPosts = withheldPosts;
        this.moderation = moderation;
        this.ownPassword = new OwnPassword(queries, hashing, throttle);
    }

    /**
     * Where its posts go, they go first, some at a time: whoever is stopped on the way is a member still.
     *
     * @param postsStay whether its posts stay, under a name that tells no more than that somebody has left, as those of
     *     others do in any case that were written under its name before
     * @throws Refusal what {@link OwnPassword} throws
     */
    public void run(Caller caller, String password, boolean postsStay) {
        long id = ownPassword.require(caller, password);
        if (!postsStay) {
            while (removeSome(id) == BATCH) {
                // Others write.
            }
        }
        transactions.run(() -> {
            User user = users.byId(id).orElseThrow(Refusal::unauthenticated);
            if (postsStay) {
                forget(user);
            } else if (everything(user).allMatch(PostView::byOwnerOfName)) {
                users.remove(user);
            } else {
                everything(user).filter(PostView::byOwnerOfName).forEach(this::remove);
                forget(user);
            }
        });
    }

    private int removeSome(long id) {
        return transactions.run(() -> {
            User user = users.byId(id).orElseThrow(Refusal::unauthenticated);
            List<PostView> some = everything(user)
                    .filter(PostView::byOwnerOfName)
                    .limit(BATCH)
                    .toList();
            some.forEach(this::remove);
            return some.size();
        });
    }

    private Stream<PostView> everything(User user) {
        return Stream.concat(
                AuthoredPosts.onBoard(postQueries, user.username().value()),
                AuthoredPosts.withheld(moderation, user.id()));
    }

    private void remove(PostView post) {
        posts.byId(post.id()).ifPresent(posts::remove);
        withheldPosts.byId(post.id()).ifPresent(withheldPosts::remove);
    }

    private void forget(User user) {
        accounts.byUserId(user.id()).ifPresent(accounts::remove);
        credentials.removeAll(user.id());
        users.update(user.withUsername(new Username(ClaimedNames.FORMER + ' ' + user.id()))
                .withEmail(null)
                .withRole(Role.FORMER)
                .withGuestKey(null));
    }
}
